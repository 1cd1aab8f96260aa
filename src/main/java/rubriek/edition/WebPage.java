package rubriek.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Markup;

/**
 * What stands on the page of an issue.
 *
 * @param style the style sheet
 * @param data the issue for machines, as JSON-LD
 * @param description in one line, for search engines and for whoever shares the page
 * @param cover the picture on the front of the issue
 * @param day when it was published, as a date of HTML and in words; none for a draft
 */
record WebPage(
        Markup style,
        Markup data,
        String description,
        @Nullable Picture cover,
        @Nullable Day day,
        @Nullable Markup introduction,
        List<HtmlSection> sections,
        @Nullable Markup colophon) {

    /** A shorter issue is seen at a glance. */
    private static final int SECTIONS_WORTH_A_LIST = 3;

    /** @param machine such as {@code 2021-09-14} */
    record Day(String machine, String words) {}

    public boolean hasContents() {
        return sections.size() >= SECTIONS_WORTH_A_LIST;
    }
}
