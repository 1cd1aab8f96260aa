package rubriek.dispatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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
 */
public record DispatchDraft(
        @NotEmpty @Size(max = 100) List<@NotNull @OneLine @Size(max = 60) String> lists,
        @OneLine @Size(max = 60) @Nullable String segment,
        @Nullable Instant sendAt,
        @Nullable Instant notAfter,
        @Valid @Nullable Overrule overrule) {}
