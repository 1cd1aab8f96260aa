package rubriek.edition;

import io.quarkus.qute.RawString;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Markup;

/**
 * Something that an edition has set: HTML, or the plain text of a mail. A template of HTML prints {@code {block.body.html}}, one of plain
 * text {@code {block.body.text}}.
 */
final class Passage {

    private final @Nullable Markup markup;
    private final String text;

    private Passage(@Nullable Markup markup, String text) {
        this.markup = markup;
        this.text = text;
    }

    static Passage of(Markup markup) {
        return new Passage(markup, "");
    }

    static Passage ofText(String text) {
        return new Passage(null, text);
    }

    /** @throws IllegalStateException in plain text */
    Markup markup() {
        if (markup == null) throw new IllegalStateException("plain text is not HTML");
        return markup;
    }

    /** For templates of HTML. */
    public RawString getHtml() {
        return markup().getHtml();
    }

    /** For templates of plain text. */
    public String getText() {
        return text;
    }

    /** The plain text; when it has several blocks, parted from what follows. */
    public String getAired() {
        return text.contains("\n\n") ? text + "\n" : text;
    }
}
