package rubriek.edition;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import rubriek.shared.Markup;

/**
 * The only things that differ between two readers' copies of a mail (S-01). In an edition each stands as its lower-case name between
 * U+FDD0 and U+FDD1: noncharacters that no keyboard makes and no stored text may hold, so nothing that an editor writes can become
 * one.
 */
public enum Personal {
    NAME,
    EMAIL,
    /** The address of the page to leave by. */
    UNSUBSCRIBE,
    /** The day of signing up, as people write it in the newsletter's language. */
    SINCE;

    /** How it stands in an edition. */
    public String mark() {
        return "\uFDD0" + name().toLowerCase(Locale.ROOT) + "\uFDD1";
    }

    /** The HTML of an edition with these values for a preview; a mark without a value stays. */
    public static String fillHtml(String html, Map<Personal, String> values) {
        return fill(html, values, Markup::escape);
    }

    /** As {@link #fillHtml}, for plain text. */
    public static String fillText(String text, Map<Personal, String> values) {
        return fill(text, values, UnaryOperator.identity());
    }

    private static String fill(String edition, Map<Personal, String> values, UnaryOperator<String> escape) {
        var filled = edition;
        for (var value : values.entrySet())
            filled = filled.replace(value.getKey().mark(), escape.apply(value.getValue()));
        return filled;
    }
}
