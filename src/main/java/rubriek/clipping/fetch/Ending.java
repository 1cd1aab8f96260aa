package rubriek.clipping.fetch;

/** How the reading of a body ended. */
public enum Ending {
    /** All of it is there. */
    WHOLE,
    /** The reader had seen enough. */
    ENOUGH,
    /** It is longer than was asked for; the beginning is there. */
    TOO_LONG,
    /** The time was over; what had come by then is there. */
    TOO_SLOW,
    /** The connection or the encoding broke; what had come by then is there. */
    BROKEN;

    public boolean whole() {
        return this == WHOLE;
    }
}
