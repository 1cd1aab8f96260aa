package rubriek.issue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;

/**
 * A piece of its own: an interview, a report, a story.
 *
 * @param kicker the line above the title
 * @param lead Markdown; the paragraph that opens the piece
 * @param body Markdown. In form {@code questions} a subhead that ends in a question mark is a question; {@code **Name:**} opens an
 *     answer
 * @param boxes each after its paragraph
 * @param footnotes Markdown, below the piece; the body may have footnotes of its own besides
 * @param furtherReading Markdown
 * @param form article when left out
 */
public record Article(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @OneLine @Size(max = 300) @Nullable String title,
        @Valid @Nullable Image image,
        @OneLine @Size(max = 200) @Nullable String kicker,
        @Prose @Size(max = 2_000) @Nullable String lead,
        @Size(max = 50) @Nullable List<@NotNull @Valid Author> authors,
        @Prose @Size(max = 100_000) @Nullable String body,
        @Size(max = 50) @Nullable List<@NotNull @Valid Panel> boxes,
        @Size(max = 50) @Nullable List<@NotNull @Valid PullQuote> quotes,
        @Valid @Nullable Contacts contact,
        @Prose @Size(max = 100_000) @Nullable String footnotes,
        @Prose @Size(max = 100_000) @Nullable String furtherReading,
        @Nullable ArticleForm form,
        @Nullable Set<EditionKind> hideIn)
        implements Entry {

    @Override
    public Article withId(String newId) {
        return new Article(
                newId,
                title,
                image,
                kicker,
                lead,
                authors,
                body,
                boxes,
                quotes,
                contact,
                footnotes,
                furtherReading,
                form,
                hideIn);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.article(this);
    }
}
