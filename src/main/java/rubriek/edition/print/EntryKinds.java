package rubriek.edition.print;

import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDUserAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDUserProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Notes on the tag of each entry what kind of entry it is, as a user property (ISO 32000-1 14.7.5.4), so that the issue can be read from
 * its PDF again: on paper a card with somebody's name looks as a link with an author does. Readers do not see it.
 */
final class EntryKinds {

    private static final String MARK = "data-kind";
    private static final String PROPERTY = "kind";

    private EntryKinds() {}

    /** Leaves a section alone whose tags are not one for each entry. */
    static void tag(PDDocument pdf, String html) {
        var sections = Jsoup.parse(html).select("section:has(>h2)");
        var tagged = sections(pdf.getDocumentCatalog().getStructureTreeRoot()).toList();
        if (sections.isEmpty() || sections.size() != tagged.size()) return;
        for (var i = 0; i < tagged.size(); i++)
            tag(sections.get(i), parts(tagged.get(i)).toList());
        pdf.getDocumentCatalog().getMarkInfo().setUserProperties(true);
    }

    private static void tag(Element section, List<PDStructureElement> elements) {
        var shown = section.children().stream().filter(EntryKinds::shows).toList();
        if (shown.size() != elements.size()) return;
        for (var i = 0; i < shown.size(); i++)
            if (shown.get(i).hasAttr(MARK)) note(elements.get(i), shown.get(i).attr(MARK));
    }

    private static boolean shows(Element element) {
        return element.hasText() || element.selectFirst("img") != null;
    }

    private static void note(PDStructureElement element, String kind) {
        var attributes = new PDUserAttributeObject();
        var property = new PDUserProperty(attributes);
        property.setName(PROPERTY);
        property.setValue(new COSString(kind));
        attributes.setUserProperties(List.of(property));
        element.addAttribute(attributes);
    }

    private static Stream<PDStructureElement> sections(PDStructureNode node) {
        return kids(node).flatMap(kid -> isSection(kid) ? Stream.of(kid) : sections(kid));
    }

    private static boolean isSection(PDStructureElement element) {
        return element.getStructureType().equals("Sect") && parts(element).anyMatch(EntryKinds::isHeading);
    }

    /** Of a section: its heading and its entries, of which the first may be kept together with the heading. */
    private static Stream<PDStructureElement> parts(PDStructureElement section) {
        return kids(section)
                .flatMap(kid -> kids(kid).limit(1).anyMatch(EntryKinds::isHeading) ? kids(kid) : Stream.of(kid));
    }

    private static boolean isHeading(PDStructureElement element) {
        return element.getStructureType().equals("H2");
    }

    private static Stream<PDStructureElement> kids(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast);
    }
}
