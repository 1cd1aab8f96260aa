package rubriek.issue;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;
import rubriek.shared.limits.WebAddress;

/**
 * Something that happens at a time.
 *
 * @param end after the start
 * @param place where; null when it is online or not known
 * @param online whether it can be followed from anywhere
 * @param body Markdown
 * @param enrolBefore the last day to enrol
 */
@EndsAfterStart
public record Event(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @OneLine @Size(max = 300) @Nullable String title,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        @OneLine @Size(max = 300) @Nullable String place,
        @Nullable Boolean online,
        @OneLine @Size(max = 200) @Nullable String organiser,
        @Prose @Size(max = 100_000) @Nullable String body,
        @WebAddress @Nullable String url,
        @Nullable LocalDate enrolBefore,
        @Nullable Set<EditionKind> hideIn)
        implements Entry {

    @Override
    public Event withId(String newId) {
        return new Event(newId, title, start, end, place, online, organiser, body, url, enrolBefore, hideIn);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.event(this);
    }
}
