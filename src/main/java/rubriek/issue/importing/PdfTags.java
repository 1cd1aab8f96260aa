package rubriek.issue.importing;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** What a tagged PDF says of its text: here, where an item of a list begins and what stands in an article (ISO 32000-1 14.7). */
final class PdfTags {

    static final Element NONE = new Element(null, null);

    /** No document nests deeper; a structure that leads back to itself must end. */
    private static final int DEEPEST = 64;

    private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
    private static final COSName NUMS = COSName.getPDFName("Nums");
    private static final COSName STRUCT_PARENTS = COSName.getPDFName("StructParents");
    private static final COSName ITEM = COSName.getPDFName("LI");
    private static final COSName ARTICLE = COSName.getPDFName("Art");

    private final Map<Integer, COSArray> pages = new HashMap<>();

    private PdfTags() {}

    static PdfTags of(PDDocument document) throws IOException {
        var tags = new PdfTags();
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root != null && root.getCOSObject().getDictionaryObject(PARENT_TREE) instanceof COSDictionary tree)
            tags.collect(tree, 0);
        return tags;
    }

    private void collect(COSDictionary node, int depth) {
        if (depth > DEEPEST) return;
        if (node.getDictionaryObject(NUMS) instanceof COSArray numbers) {
            for (var i = 0; i + 1 < numbers.size(); i += 2) {
                if (numbers.getObject(i) instanceof COSNumber key
                        && numbers.getObject(i + 1) instanceof COSArray elements) pages.put(key.intValue(), elements);
            }
        }
        if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (var i = 0; i < kids.size(); i++)
                if (kids.getObject(i) instanceof COSDictionary kid) collect(kid, depth + 1);
        }
    }

    /** What the marked content of a page belongs to, by its identifier. */
    Map<Integer, Element> ofPage(PDPage page) {
        var elements = pages.get(page.getCOSObject().getInt(STRUCT_PARENTS, -1));
        if (elements == null) return Map.of();
        var found = new HashMap<Integer, Element>();
        for (var id = 0; id < elements.size(); id++) {
            if (elements.getObject(id) instanceof COSDictionary element) found.put(id, element(element));
        }
        return found;
    }

    private static Element element(COSDictionary innermost) {
        COSDictionary item = null;
        COSDictionary article = null;
        COSBase at = innermost;
        for (var depth = 0; depth < DEEPEST && at instanceof COSDictionary element; depth++) {
            var type = element.getCOSName(COSName.S);
            if (item == null && ITEM.equals(type)) item = element;
            if (article == null && ARTICLE.equals(type)) article = element;
            at = element.getDictionaryObject(COSName.P);
        }
        return new Element(item, article);
    }

    /**
     * What a piece of text belongs to.
     *
     * @param item the item of a list; null when it is in none
     * @param article the article; null when it is in none
     */
    record Element(@Nullable COSDictionary item, @Nullable COSDictionary article) {

        boolean startsArticle(Element before) {
            return article != null && article != before.article();
        }

        /** Whether an item of a list begins here that had not begun before. */
        boolean startsItem(Element before) {
            return item != null && item != before.item();
        }
    }
}
