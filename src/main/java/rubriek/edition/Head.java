package rubriek.edition;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.shared.PlainText;

/**
 * What stands over an entry.
 *
 * @param anchor its place on a page; null in a draft that was not saved yet
 * @param kicker the line above the title
 * @param title in a draft without one, a phrase that says so
 * @param byline who made it, or whom it is about
 * @param level of the heading
 * @param page the address of the entry's own page, where the title leads there
 */
record Head(
        @Nullable String anchor,
        @Nullable String kicker,
        String title,
        @Nullable String byline,
        int level,
        @Nullable String page) {

    /** A heading that stands inside the entry: of one level less. */
    public int below() {
        return level + 1;
    }

    /** The title in plain text, with a line under it. */
    public String underlined() {
        return PlainText.underlined(title, '~');
    }

    /** What is known of these, parted by dots; null when nothing is. */
    static @Nullable String dotted(@Nullable String... parts) {
        return joined(" · ", parts);
    }

    /** As {@link #dotted}, parted by commas. */
    static @Nullable String listed(EditionMessages words, @Nullable String... parts) {
        return joined(words.comma() + " ", parts);
    }

    private static @Nullable String joined(String between, @Nullable String... parts) {
        var known =
                Stream.of(parts).filter(part -> part != null && !part.isBlank()).toList();
        return known.isEmpty() ? null : String.join(between, known);
    }
}
