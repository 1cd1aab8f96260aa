package rubriek.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a list can be sorted by: each list has an enum of them, and nothing else ever reaches a query (S-05). A constant {@code
 * CREATED_AT} is called {@code createdAt} by whoever asks.
 */
public interface SortKey {

    /** The constant's own. */
    String name();

    /**
     * The columns or fields behind it, the lowest first, with commas between them; the last one tells any two rows apart, so
     * that no two pages overlap. Behind one that may be empty stands {@code nulls last}.
     */
    String ascending();

    /** How it is called from outside. */
    default String word() {
        return word(name());
    }

    /** The same of a constant's name. */
    static String word(String constant) {
        return Pattern.compile("_(.)")
                .matcher(constant.toLowerCase(Locale.ROOT))
                .replaceAll(hit -> hit.group(1).toUpperCase(Locale.ROOT));
    }
}
