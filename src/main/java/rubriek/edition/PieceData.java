package rubriek.edition;

import java.util.List;
import rubriek.issue.Entry;
import rubriek.shared.Markup;

/** One piece in the words of schema.org: the piece, the issue that it is a part of, and the way there. */
final class PieceData {

    private PieceData() {}

    static Markup of(Entry entry, PiecePage page, Frame frame) {
        var piece = entry.match(new IssueParts(frame)).orElseGet(() -> new Thing("Article"));
        piece.put("@id", page.address());
        piece.put("url", page.address());
        piece.put("mainEntityOfPage", page.address());
        piece.put("headline", page.title());
        piece.put("articleSection", page.section());
        piece.put("inLanguage", frame.newsletter().language());
        piece.put("datePublished", StructuredData.published(frame.issue()));
        piece.put("publisher", StructuredData.organization(frame.newsletter().publisher()));
        piece.put("isPartOf", StructuredData.issue(frame));
        if (page.picture() != null) piece.put("image", page.picture().src());
        var data = new Thing();
        data.put("@context", "https://schema.org");
        data.put("@graph", List.of(piece, path(page, frame)));
        return Markup.ofJson(data);
    }

    private static Thing path(PiecePage page, Frame frame) {
        var path = new Thing("BreadcrumbList");
        path.put(
                "itemListElement",
                List.of(
                        step(1, frame.newsletter().title(), frame.at().archive()),
                        step(2, frame.issue().title(), frame.at().issue()),
                        step(3, page.title(), page.address())));
        return path;
    }

    private static Thing step(int position, String name, String address) {
        var step = new Thing("ListItem");
        step.put("position", position);
        step.put("name", name);
        step.put("item", address);
        return step;
    }
}
