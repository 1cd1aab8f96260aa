package rubriek.issue.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDUserAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

/** The structure of a PDF that this program printed, with its words. Of other documents nobody knows how they use their tags. */
final class PdfTree {

    private static final String OURS = "Rubriek";
    private static final String KIND = "kind";
    private static final COSName NUMBERING = COSName.getPDFName("ListNumbering");

    /** No document of ours nests deeper, or has more; a structure that leads back to itself must end. */
    private static final int DEEPEST = 64;

    private static final int MOST_ELEMENTS = 400_000;

    private final PdfInk ink;
    private int elements;

    private PdfTree(PdfInk ink) {
        this.ink = ink;
    }

    /** @return empty when the document is not ours, or has no tags */
    static Optional<PdfPart.Tag> of(PDDocument document) throws IOException {
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        var ours = OURS.equals(document.getDocumentInformation().getProducer());
        if (root == null || !ours) return Optional.empty();
        var tree = new PdfTree(PdfInk.of(document));
        return Optional.of(new PdfPart.Tag("", PdfPart.About.NOTHING, tree.parts(root, null, 0)));
    }

    private List<PdfPart> parts(PDStructureNode node, @Nullable PDPage page, int depth) throws IOException {
        var parts = new ArrayList<PdfPart>();
        for (var kid : node.getKids()) {
            if (++elements > MOST_ELEMENTS || depth > DEEPEST) throw new PdfLines.TooMuch();
            if (kid instanceof PDStructureElement element) parts.add(tag(element, depth + 1));
            else if (kid instanceof Integer mark) parts.addAll(ink.at(page, mark));
            else if (kid instanceof PDMarkedContentReference content)
                parts.addAll(ink.at(content.getPage() == null ? page : content.getPage(), content.getMCID()));
        }
        return parts;
    }

    private PdfPart.Tag tag(PDStructureElement element, int depth) throws IOException {
        return new PdfPart.Tag(
                String.valueOf(element.getStructureType()),
                about(element),
                List.copyOf(parts(element, element.getPage(), depth)));
    }

    private static PdfPart.About about(PDStructureElement element) throws IOException {
        String kind = null;
        String numbering = null;
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.size(); i++) {
            var attribute = attributes.getObject(i);
            if (attribute instanceof PDUserAttributeObject user) kind = kind(user);
            else if (attribute != null) numbering = attribute.getCOSObject().getNameAsString(NUMBERING);
        }
        String url = null;
        var within = false;
        for (var kid : element.getKids()) {
            if (!(kid instanceof PDObjectReference reference)
                    || !(reference.getReferencedObject() instanceof PDAnnotationLink link)) continue;
            if (link.getAction() instanceof PDActionURI action) url = action.getURI();
            else within = true;
        }
        return new PdfPart.About(element.getAlternateDescription(), kind, numbering, url, within);
    }

    private static @Nullable String kind(PDUserAttributeObject attributes) {
        return attributes.getOwnerUserProperties().stream()
                .filter(property -> KIND.equals(property.getName()))
                .map(property ->
                        property.getValue() instanceof org.apache.pdfbox.cos.COSString words ? words.getString() : null)
                .findFirst()
                .orElse(null);
    }
}
