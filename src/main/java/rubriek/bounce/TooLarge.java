package rubriek.bounce;

/** A mail is larger than any report is (B-11); nothing of it was read. */
public final class TooLarge extends RuntimeException {

    TooLarge() {
        super("a mail of more than " + Reports.MOST_OCTETS + " octets");
    }
}
