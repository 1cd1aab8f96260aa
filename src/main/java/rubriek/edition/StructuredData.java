package rubriek.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Entry;
import rubriek.issue.Link;
import rubriek.issue.Text;
import rubriek.newsletter.Publisher;
import rubriek.shared.Markdown;
import rubriek.shared.PlainText;

/** An issue in the words of schema.org, for search engines: a {@code PublicationIssue} with the articles that it points to. */
final class StructuredData {

    private static final int ABSTRACT = 300;

    private static final Entry.Cases<Optional<Map<String, Object>>> ARTICLE = new Entry.Cases<>() {
        @Override
        public Optional<Map<String, Object>> link(Link link) {
            return link.title() == null ? Optional.empty() : Optional.of(ofLink(link));
        }

        @Override
        public Optional<Map<String, Object>> article(rubriek.issue.Article article) {
            return Optional.empty();
        }

        @Override
        public Optional<Map<String, Object>> news(rubriek.issue.News news) {
            return Optional.empty();
        }

        @Override
        public Optional<Map<String, Object>> editorial(rubriek.issue.Editorial editorial) {
            return Optional.empty();
        }

        @Override
        public Optional<Map<String, Object>> column(rubriek.issue.Column column) {
            return Optional.empty();
        }

        @Override
        public Optional<Map<String, Object>> card(rubriek.issue.Card card) {
            return Optional.empty();
        }

        @Override
        public Optional<Map<String, Object>> teaser(rubriek.issue.Teaser teaser) {
            return Optional.empty();
        }

        @Override
        public Optional<Map<String, Object>> box(rubriek.issue.Box box) {
            return Optional.empty();
        }

        @Override
        public Optional<Map<String, Object>> quote(rubriek.issue.Quote quote) {
            return Optional.empty();
        }

        @Override
        public Optional<Map<String, Object>> figure(rubriek.issue.Figure figure) {
            return Optional.empty();
        }

        @Override
        public Optional<Map<String, Object>> event(rubriek.issue.Event event) {
            return Optional.empty();
        }

        @Override
        public Optional<Map<String, Object>> download(rubriek.issue.Download download) {
            return Optional.empty();
        }

        @Override
        public Optional<Map<String, Object>> contact(rubriek.issue.Contact contact) {
            return Optional.empty();
        }

        @Override
        public Optional<Map<String, Object>> text(Text text) {
            return Optional.empty();
        }
    };

    private StructuredData() {}

    static Map<String, Object> of(Frame frame) {
        var issue = frame.issue();
        var newsletter = frame.newsletter();
        var data = new Properties("PublicationIssue");
        data.put("@context", "https://schema.org");
        data.put("@id", frame.at().issue());
        data.put("url", frame.at().issue());
        data.put("name", issue.title());
        data.put("issueNumber", issue.number());
        data.put("inLanguage", newsletter.language());
        data.put(
                "datePublished",
                issue.publishedAt() == null
                        ? issue.period()
                        : issue.publishedAt().toString());
        data.put("isPartOf", periodical(frame));
        data.put("publisher", organization(newsletter.publisher()));
        data.put("hasPart", articles(frame));
        return data;
    }

    private static Map<String, Object> periodical(Frame frame) {
        var data = new Properties("Periodical");
        data.put("name", frame.newsletter().title());
        data.put("url", frame.at().archive());
        return data;
    }

    private static Map<String, Object> organization(Publisher publisher) {
        var data = new Properties("Organization");
        data.put("name", publisher.name());
        data.put("email", publisher.email());
        data.put("url", publisher.website());
        return data;
    }

    private static List<Map<String, Object>> articles(Frame frame) {
        return frame.issue().sections().stream()
                .flatMap(section -> section.entries().stream())
                .flatMap(entry -> entry.match(ARTICLE).stream())
                .toList();
    }

    private static Map<String, Object> ofLink(Link link) {
        var data = new Properties("Article");
        data.put("headline", link.title());
        data.put("url", link.url());
        data.put("inLanguage", link.language());
        data.put(
                "datePublished",
                link.publishedOn() == null ? null : link.publishedOn().toString());
        data.put("author", named("Person", link.author()));
        data.put("publisher", named("Organization", link.source()));
        data.put(
                "abstract",
                link.summary() == null
                        ? null
                        : PlainText.excerpt(Markdown.of(link.summary()).words(), ABSTRACT));
        return data;
    }

    private static @Nullable Map<String, Object> named(String type, @Nullable String name) {
        if (name == null) return null;
        var data = new Properties(type);
        data.put("name", name);
        return data;
    }

    /** One thing and what is known of it, in a fixed order. */
    private static final class Properties extends LinkedHashMap<String, Object> {

        Properties(String type) {
            put("@type", type);
        }

        /** What is not known is not said. */
        @Override
        public @Nullable Object put(String name, @Nullable Object value) {
            return value == null ? null : super.put(name, value);
        }
    }
}
