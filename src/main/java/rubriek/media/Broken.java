package rubriek.media;

/** The octets are not what their beginning promised. */
final class Broken extends RuntimeException {

    Broken(String how) {
        super(how);
    }
}
