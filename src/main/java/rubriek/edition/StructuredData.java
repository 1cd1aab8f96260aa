package rubriek.edition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rubriek.issue.IssueView;
import rubriek.newsletter.Publisher;

/** An issue in the words of schema.org, for search engines: a {@code PublicationIssue} with what stands in it. */
final class StructuredData {

    private StructuredData() {}

    static Map<String, Object> of(Frame frame) {
        var data = new Thing();
        data.put("@context", "https://schema.org");
        data.putAll(issue(frame));
        data.put("inLanguage", frame.newsletter().language());
        data.put("image", image(frame));
        data.put("publisher", organization(frame.newsletter().publisher()));
        data.put("hasPart", parts(frame));
        return data;
    }

    /** The issue without what stands in it. */
    static Thing issue(Frame frame) {
        var issue = frame.issue();
        var data = new Thing("PublicationIssue");
        data.put("@id", frame.at().issue());
        data.put("url", frame.at().issue());
        data.put("name", issue.title());
        data.put("issueNumber", issue.number());
        data.put("datePublished", published(issue));
        data.put("isPartOf", periodical(frame));
        return data;
    }

    private static @Nullable String image(Frame frame) {
        var cover = frame.picture(frame.issue().cover());
        return cover == null ? null : cover.src();
    }

    /** The moment; for a draft the month. */
    static String published(IssueView issue) {
        return issue.publishedAt() == null
                ? issue.period()
                : issue.publishedAt().toString();
    }

    private static Map<String, Object> periodical(Frame frame) {
        var data = new Thing("Periodical");
        data.put("name", frame.newsletter().title());
        data.put("url", frame.at().archive());
        return data;
    }

    static Map<String, Object> organization(Publisher publisher) {
        var data = new Thing("Organization");
        data.put("name", publisher.name());
        data.put("email", publisher.email());
        data.put("url", publisher.website());
        return data;
    }

    private static List<Thing> parts(Frame frame) {
        var parts = new IssueParts(frame);
        return frame.issue().sections().stream()
                .flatMap(section -> section.entries().stream())
                .flatMap(entry -> entry.match(parts).stream())
                .toList();
    }
}
