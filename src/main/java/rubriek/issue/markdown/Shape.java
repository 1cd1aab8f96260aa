package rubriek.issue.markdown;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a kind of entry Markdown has a form for.
 *
 * @param title the heading
 * @param source behind the heading, in brackets
 * @param text the paragraphs below it
 * @param url where the link on the last line leads
 * @param label what that link is called
 * @param image the picture on the first line
 */
record Shape(
        @Nullable String title,
        @Nullable String source,
        @Nullable String text,
        @Nullable String url,
        @Nullable String label,
        @Nullable String image) {

    static final String USUAL = "link";

    private static final Map<String, Shape> BY_KIND = Map.ofEntries(
            Map.entry(USUAL, new Shape("title", "source", "summary", "url", "linkLabel", "image")),
            Map.entry("article", new Shape("title", null, "body", null, null, "image")),
            Map.entry("news", new Shape("title", null, "body", null, null, null)),
            Map.entry("editorial", new Shape("title", null, "body", null, null, "portrait")),
            Map.entry("column", new Shape("title", null, "body", null, null, "portrait")),
            Map.entry("card", new Shape("title", null, "lead", "url", null, "portrait")),
            Map.entry("teaser", new Shape("title", null, "text", "url", "label", null)),
            Map.entry("box", new Shape("title", null, "body", null, null, null)),
            Map.entry("quote", new Shape(null, null, "text", null, null, null)),
            Map.entry("figure", new Shape(null, null, "caption", null, null, "image")),
            Map.entry("event", new Shape("title", null, "body", "url", null, null)),
            Map.entry("download", new Shape("title", null, null, "url", null, null)),
            Map.entry("contact", new Shape("label", null, null, null, null, null)),
            Map.entry("text", new Shape(null, null, "body", null, null, null)));

    private static final Shape BARE = new Shape(null, null, null, null, null, null);

    /** A kind without a row has no form of its own: all its fields stand in the block. */
    static Shape of(String kind) {
        return BY_KIND.getOrDefault(kind, BARE);
    }

    static boolean isKind(String name) {
        return BY_KIND.containsKey(name);
    }
}
