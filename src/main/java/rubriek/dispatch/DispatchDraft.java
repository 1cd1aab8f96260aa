package rubriek.dispatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;

/**
 * A send as it is asked for.
 *
 * @param lists the slugs of the lists that it goes to; who is on several gets one copy
 * @param segment the slug of a segment of one of the lists: only those of its people whom it means when the audience is frozen
 * @param sendAt its moment; now when left out
 * @param notAfter the moment after which nobody wants it any more; what has not left by then stays
 * @param overrule to send although checks fail; for administrators
 * @param undoSeconds how long it waits at least, so that whoever pressed the button can still cancel it and nobody has got it; 0 to 3600
 */
public record DispatchDraft(
        @NotEmpty @Size(max = 100) List<@NotNull @OneLine @Size(max = 60) String> lists,
        @OneLine @Size(max = 60) @Nullable String segment,
        @Nullable Instant sendAt,
        @Nullable Instant notAfter,
        @Valid @Nullable Overrule overrule,
        @Min(0) @Max(3600) @Nullable Integer undoSeconds) {

    /** When it leaves: at its moment, but not before it could be taken back. */
    Instant leavesAt(Instant now) {
        var moment = Objects.requireNonNullElse(sendAt, now);
        var grace = now.plusSeconds(Objects.requireNonNullElse(undoSeconds, 0));
        return moment.isBefore(grace) && undoSeconds != null ? grace : moment;
    }
}
