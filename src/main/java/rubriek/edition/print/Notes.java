package rubriek.edition.print;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDStructureElementNameTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * Brings footnotes to where they are read. The engine draws them well but tags them as sections at the end of the document,
 * the number behind the text; here each becomes a Note right after the number that calls it, as ISO 32000-1 14.8.4.4.1 and
 * ISO 14289-1 7.9 (an identifier of its own) ask.
 */
final class Notes {

    /** What the engine calls the target of a call, in the description of its link. */
    private static final String TARGET = "#fs-footnote-";

    private record Call(int number, PDStructureElement link) {}

    private final PDStructureElement document;
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, PDStructureElement> byId = new HashMap<>();

    private Notes(PDStructureElement document) {
        this.document = document;
    }

    static void tag(PDDocument pdf) throws IOException {
        var root = pdf.getDocumentCatalog().getStructureTreeRoot();
        var notes = new Notes(elements(root).findFirst().orElseThrow());
        notes.collectCalls(notes.document);
        notes.move();
        if (!notes.byId.isEmpty()) {
            var ids = new PDStructureElementNameTreeNode();
            ids.setNames(notes.byId);
            root.setIDTree(ids);
        }
    }

    private void collectCalls(PDStructureElement element) {
        for (var kid : element.getKids()) {
            if (kid instanceof PDStructureElement child) {
                collectCalls(child);
            } else if (kid instanceof PDObjectReference reference
                    && reference.getReferencedObject() instanceof PDAnnotationLink annotation
                    && annotation.getContents().startsWith(TARGET)) {
                var number = Integer.parseInt(annotation.getContents().substring(TARGET.length()));
                calls.add(new Call(number, element));
                annotation.setContents(String.valueOf(number));
                element.setAlternateDescription(null);
            }
        }
    }

    /** The foot of each page is a section beside the body; their notes stand in the order of their calls. */
    private void move() {
        calls.sort(comparingInt(Call::number));
        var called = calls.iterator();
        for (var foot : elements(document)
                .filter(e -> e.getStructureType().equals("Sect"))
                .toList()) {
            for (var note : elements(foot).toList()) {
                if (called.hasNext()) {
                    foot.removeKid(note);
                    attach(note, called.next());
                }
            }
            if (foot.getKids().isEmpty()) {
                document.removeKid(foot);
            }
        }
    }

    private void attach(PDStructureElement note, Call call) {
        var id = "note-" + call.number();
        note.setStructureType("Note");
        note.setElementIdentifier(id);
        byId.put(id, note);
        putNumberFirst(note);

        var paragraph = (PDStructureElement) call.link().getParent();
        note.setParent(paragraph);
        var kids = paragraph.getKids();
        kids.add(indexOf(kids, call.link()) + 1, note);
        paragraph.setKids(kids);
    }

    private static void putNumberFirst(PDStructureElement note) {
        var kids = note.getKids();
        var number = elements(note).toList();
        number.forEach(element -> element.setStructureType("Lbl"));
        kids.removeIf(PDStructureElement.class::isInstance);
        kids.addAll(0, number);
        note.setKids(kids);
    }

    private static int indexOf(List<Object> kids, PDStructureElement element) {
        for (int i = 0; i < kids.size(); i++) {
            if (kids.get(i) instanceof PDStructureElement kid && kid.getCOSObject() == element.getCOSObject()) {
                return i;
            }
        }
        throw new IllegalStateException("an element is not among its parent's children");
    }

    private static Stream<PDStructureElement> elements(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast);
    }
}
