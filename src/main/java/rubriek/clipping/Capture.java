package rubriek.clipping;

/**
 * What came of saving one link.
 *
 * @param fresh false when it lay in the inbox already; its state then tells how far it is
 */
public record Capture(ClippingView clipping, boolean fresh) {}
