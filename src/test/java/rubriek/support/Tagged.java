package rubriek.support;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a screen reader goes through it: the structure tree, depth first, with the text its marked content shows. */
public final class Tagged {

    /** An element of the tree: its type and path, its own text (not its children's) and what it is described as. */
    public record Node(String path, String text, String description) {

        public String type() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    private final Map<PDPage, Map<Integer, String>> contents = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    private Tagged() {}

    public static List<Node> nodes(PDDocument pdf) throws IOException {
        var walk = new Tagged();
        for (var page : pdf.getPages()) {
            walk.contents.put(page, markedContents(page));
        }
        walk.visit(pdf.getDocumentCatalog().getStructureTreeRoot(), "");
        return walk.nodes;
    }

    public static String text(PDDocument pdf) throws IOException {
        return nodes(pdf).stream().map(Node::text).collect(joining(" "));
    }

    private static Map<Integer, String> markedContents(PDPage page) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        var texts = new HashMap<Integer, String>();
        extractor.getMarkedContents().forEach(content -> collect(content, texts));
        return texts;
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        var text = new StringBuilder();
        for (var part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, texts);
            }
        }
        if (content.getMCID() >= 0) {
            texts.put(content.getMCID(), text.toString());
        }
    }

    private void visit(PDStructureNode node, String path) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                visitElement(element, path + "/" + element.getStructureType());
            }
        }
    }

    /** An element's own text may stand before, between and after its children: each run is a node in its place. */
    private void visitElement(PDStructureElement element, String path) {
        nodes.add(new Node(path, "", String.valueOf(element.getAlternateDescription())));
        for (var kid : element.getKids()) {
            if (kid instanceof PDStructureElement child) {
                visitElement(child, path + "/" + child.getStructureType());
            } else if (kid instanceof Integer mcid) {
                addText(path, element.getPage(), mcid);
            } else if (kid instanceof PDMarkedContentReference reference) {
                addText(path, reference.getPage(), reference.getMCID());
            }
        }
    }

    private void addText(String path, PDPage page, int mcid) {
        nodes.add(new Node(path, contents.getOrDefault(page, Map.of()).getOrDefault(mcid, ""), ""));
    }
}
