package rubriek.issue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;

/**
 * A short piece.
 *
 * @param body Markdown
 * @param lead Markdown
 * @param download what can be fetched about it
 */
public record News(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @OneLine @Size(max = 300) @Nullable String title,
        @Prose @Size(max = 2_000) @Nullable String lead,
        @Prose @Size(max = 100_000) @Nullable String body,
        @Valid @Nullable Contacts contact,
        @Valid @Nullable Attachment download,
        @Nullable Set<EditionKind> hideIn)
        implements Entry {

    @Override
    public News withId(String newId) {
        return new News(newId, title, lead, body, contact, download, hideIn);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.news(this);
    }
}
