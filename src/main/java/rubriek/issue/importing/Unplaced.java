package rubriek.issue.importing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rubriek.issue.markdown.Leftover;
import rubriek.shared.Texts;

/**
 * A piece of an imported document that has no place in the issue, for an editor to see to.
 *
 * @param text as it stands in the document
 * @param page counted from 1; null when the document has no pages
 * @param line counted from 1, within the page or else the document; null when it is not known
 * @param why a code that never changes its meaning
 * @param message why, in the language of whoever imports
 */
public record Unplaced(
        String text, @Nullable Integer page, @Nullable Integer line, Leftover.Why why, String message) {

    static Unplaced of(Leftover leftover, Locale language) {
        var words = Texts.of("import", language);
        var key = leftover.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Unplaced(
                leftover.text(), known(leftover.page()), known(leftover.line()), leftover.why(), words.get(key));
    }

    private static @Nullable Integer known(int place) {
        return place == 0 ? null : Integer.valueOf(place);
    }
}
