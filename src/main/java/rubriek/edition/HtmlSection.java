package rubriek.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.issue.IssueView;
import rubriek.issue.SectionView;
import rubriek.shared.Links;
import rubriek.shared.Markup;

/**
 * A section with its content rendered.
 *
 * @param anchor its place on the page; no entry's anchor has an underscore there
 */
record HtmlSection(
        @Nullable Integer number,
        String title,
        String anchor,
        @Nullable Markup introduction,
        List<Markup> entries) {

    static List<HtmlSection> allOf(IssueView issue, Blocks blocks) {
        return issue.sections().stream().map(section -> of(section, blocks)).toList();
    }

    private static HtmlSection of(SectionView section, Blocks blocks) {
        var introduction = blocks.introduction(section.introduction());
        return new HtmlSection(
                section.number(),
                section.title(),
                anchor(section.id()),
                introduction == null ? null : introduction.markup(),
                section.entries().stream()
                        .flatMap(entry -> entry.match(blocks).stream())
                        .map(Passage::markup)
                        .toList());
    }

    static String anchor(String section) {
        return "page_s-" + Links.anchor(section);
    }

    /** As {@link SectionView#heading()}. */
    public String heading() {
        return number == null ? title : number + ". " + title;
    }
}
