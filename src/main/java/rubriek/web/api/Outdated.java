package rubriek.web.api;

/** A change was made on a version that no longer stands: 412, with what stands now, so that the caller can merge. */
class Outdated extends RuntimeException {

    private final transient Standing standing;

    Outdated(Standing standing) {
        super("the current version is " + standing.version());
        this.standing = standing;
    }

    Standing standing() {
        return standing;
    }
}
