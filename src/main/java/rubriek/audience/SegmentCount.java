package rubriek.audience;

/**
 * How many people of a list a filter means.
 *
 * @param count at this moment, whether they may be mailed or not
 */
public record SegmentCount(long count) {}
