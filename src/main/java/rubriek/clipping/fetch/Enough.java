package rubriek.clipping.fetch;

/** Looks at a body while it comes, and says when it needs no more. One for each reading. */
public interface Enough {

    /** Reads as far as the request allows. */
    Enough NEVER = (read, length) -> false;

    /**
     * @param read what has come so far, in its first {@code length} octets
     * @return whether the rest is not needed
     */
    boolean reached(byte[] read, int length);
}
