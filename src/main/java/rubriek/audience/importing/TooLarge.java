package rubriek.audience.importing;

/** The file is larger than the settings allow; nothing of it is kept. */
public final class TooLarge extends RuntimeException {

    private final long most;

    /** @param most the largest, in octets */
    TooLarge(long most) {
        super("the file is too large", null, false, false);
        this.most = most;
    }

    /** The largest that is taken, in octets. */
    public long most() {
        return most;
    }
}
