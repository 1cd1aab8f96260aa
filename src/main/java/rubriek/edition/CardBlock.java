package rubriek.edition;

import org.jspecify.annotations.Nullable;
import rubriek.shared.PlainText;

/**
 * Somebody or something presented in a few lines; whom it is about is the byline.
 *
 * @param number "2."; null for a card that is the only one of its section
 */
record CardBlock(
        @Nullable String number,
        Head head,
        @Nullable String url,
        @Nullable Picture portrait,
        @Nullable Passage lead,
        @Nullable More more) {

    /** Number and title in plain text, with a line under them. */
    public String underlined() {
        return PlainText.underlined(number == null ? head.title() : number + " " + head.title(), '~');
    }
}
