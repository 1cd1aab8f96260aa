package rubriek.audience.importing;

import org.jspecify.annotations.Nullable;

/** A row that is not taken. Thrown and caught within one batch, so it carries no trace. */
final class Fault extends RuntimeException {

    private final SkipReason reason;
    private final @Nullable String field;

    Fault(SkipReason reason) {
        this(reason, null);
    }

    /** @param field of the list, that the row does not fit */
    Fault(SkipReason reason, @Nullable String field) {
        super(reason.word(), null, false, false);
        this.reason = reason;
        this.field = field;
    }

    SkipReason reason() {
        return reason;
    }

    @Nullable
    String field() {
        return field;
    }
}
