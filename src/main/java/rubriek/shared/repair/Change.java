package rubriek.shared.repair;

/**
 * One place that was mended.
 *
 * @param from what stood there
 * @param to what stands there now; empty when it was taken away
 * @param at where, in the text as it came: counted in UTF-16 units from 0, as JavaScript counts
 */
public record Change(ChangeKind kind, String from, String to, int at) {}
