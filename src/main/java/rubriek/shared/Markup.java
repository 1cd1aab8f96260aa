package rubriek.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.io.UncheckedIOException;

/**
 * HTML that is safe as it stands, and the only thing that a template prints unescaped: {@code {summary.html}} (S-02). It comes
 * from three places and no other: {@link Markdown}, whose writer knows only harmless elements; a template, which escapes what
 * it prints; and {@link #ofJson}. There is no way to make one of a string.
 */
public final class Markup {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String html;

    Markup(String html) {
        this.html = html;
    }

    /** What a template made, to stand inside another. The template must be one of HTML. */
    public static Markup of(TemplateInstance rendered) {
        return new Markup(rendered.render());
    }

    /** A value as JSON for a {@code script} element that holds data: no character in it ends the element or opens a comment. */
    public static Markup ofJson(Object value) {
        try {
            return new Markup(JSON.writeValueAsString(value)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026"));
        } catch (JsonProcessingException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    /** Text as HTML, for an element's content and for an attribute in either kind of quotes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** For templates. */
    public RawString getHtml() {
        return new RawString(html);
    }

    @Override
    public String toString() {
        return html;
    }
}
