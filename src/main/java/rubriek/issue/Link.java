package rubriek.issue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.LanguageTag;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;
import rubriek.shared.limits.WebAddress;

/**
 * A link to something elsewhere: its title, its source and why it is worth reading. A draft may lack the title and the link;
 * a send asks for both, or for a reason why there is no link.
 *
 * @param source who published it, without brackets
 * @param summary Markdown
 * @param linkLabel instead of "Lees verder"
 * @param language of what it links to, when it differs from the newsletter's
 */
public record Link(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @OneLine @Size(max = 300) @Nullable String title,
        @WebAddress @Nullable String url,
        @OneLine @Size(max = 500) @Nullable String noLinkReason,
        @OneLine @Size(max = 120) @Nullable String source,
        @Prose @Size(max = 100_000) @Nullable String summary,
        @OneLine @Size(max = 120) @Nullable String linkLabel,
        @OneLine @Size(max = 200) @Nullable String author,
        @Nullable LocalDate publishedOn,
        @LanguageTag @Nullable String language,
        @Valid @Nullable Image image,
        @Nullable LinkForm form,
        @Nullable Set<EditionKind> hideIn)
        implements Entry {

    @Override
    public Link withId(String newId) {
        return new Link(
                newId,
                title,
                url,
                noLinkReason,
                source,
                summary,
                linkLabel,
                author,
                publishedOn,
                language,
                image,
                form,
                hideIn);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.link(this);
    }
}
