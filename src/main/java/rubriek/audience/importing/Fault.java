package rubriek.audience.importing;

/** A row that is not taken. Thrown and caught within one batch, so it carries no trace. */
final class Fault extends RuntimeException {

    private final SkipReason reason;

    Fault(SkipReason reason) {
        super(reason.word(), null, false, false);
        this.reason = reason;
    }

    SkipReason reason() {
        return reason;
    }
}
