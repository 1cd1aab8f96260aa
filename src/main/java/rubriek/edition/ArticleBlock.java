package rubriek.edition;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Article;
import rubriek.issue.ArticleForm;
import rubriek.issue.Author;
import rubriek.shared.PlainText;

/**
 * An article with its words.
 *
 * @param dialogue whether it is questions and answers
 * @param portraits of its authors
 * @param pictured what the picture shows, in words
 * @param body with its boxes and pull quotes
 * @param notes what stands below it beside the footnotes of the body
 * @param more where the rest is read, when this is the beginning
 */
record ArticleBlock(
        Head head,
        boolean dialogue,
        List<Portrait> portraits,
        @Nullable Picture picture,
        @Nullable String pictured,
        @Nullable Passage lead,
        @Nullable Passage body,
        @Nullable Passage notes,
        @Nullable Passage reading,
        @Nullable Passage contact,
        @Nullable More more) {

    private static final int LONG_LEAD = 600;

    /** Whether the lead is longer than large letters suit. */
    public boolean longLead() {
        return lead != null && lead.markup().toString().length() > LONG_LEAD;
    }

    /** A heading within the article in plain text, with a line under it. */
    public String underlined(String heading) {
        return PlainText.underlined(heading, '~');
    }

    /** What the article is, where a reader wants to know, before the editor's own line. */
    static @Nullable String kicker(Article article, EditionMessages words) {
        var form = article.form();
        if (form == ArticleForm.PROMOTION) return Head.dotted(words.articleForm(form), article.kicker());
        if (article.kicker() != null && !article.kicker().isBlank()) return article.kicker();
        return form == null || form == ArticleForm.ARTICLE || form == ArticleForm.NUMBERED
                ? null
                : words.articleForm(form);
    }

    /** "Door: Noor Bakker (onderzoeker, De Linde) en Sem de Wit". */
    static @Nullable String byline(Article article, EditionMessages words) {
        return authors(article)
                .map(author -> presented(author, words))
                .reduce((all, next) -> all + "\n" + next)
                .map(names -> words.by(enumerated(names, words)))
                .orElse(null);
    }

    static Stream<Author> authors(Article article) {
        return Objects.requireNonNullElse(article.authors(), List.<Author>of()).stream();
    }

    private static String presented(Author author, EditionMessages words) {
        var about = Stream.of(author.role(), author.organisation())
                .filter(part -> part != null && !part.isBlank())
                .reduce(words::listed)
                .orElse(null);
        return about == null ? author.name() : author.name() + " (" + about + ")";
    }

    private static String enumerated(String lines, EditionMessages words) {
        var last = lines.lastIndexOf('\n');
        if (last < 0) return lines;
        return words.and(
                Stream.of(lines.substring(0, last).split("\n"))
                        .reduce(words::listed)
                        .orElse(""),
                lines.substring(last + 1));
    }
}
