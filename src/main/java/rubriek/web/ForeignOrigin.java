package rubriek.web;

/** A script of a site that may not ask: an {@code Origin} that the installation does not name (Fetch standard, CORS protocol). */
public final class ForeignOrigin extends RuntimeException {

    public ForeignOrigin() {
        super("the origin is not allowed", null, false, false);
    }
}
