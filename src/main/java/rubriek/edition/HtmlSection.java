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

    static List<HtmlSection> allOf(IssueView issue, HtmlBlocks blocks) {
        return issue.sections().stream().map(section -> of(section, blocks)).toList();
    }

    private static HtmlSection of(SectionView section, HtmlBlocks blocks) {
        return new HtmlSection(
                section.number(),
                section.title(),
                "page_s-" + Links.anchor(section.id()),
                blocks.introduction(section.introduction()),
                section.entries().stream()
                        .flatMap(entry -> entry.match(blocks).stream())
                        .toList());
    }

    /** As {@link SectionView#heading()}. */
    public String heading() {
        return number == null ? title : number + ". " + title;
    }
}
