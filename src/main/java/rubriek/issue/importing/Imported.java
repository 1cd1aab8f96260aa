package rubriek.issue.importing;

import java.util.List;
import rubriek.issue.IssueView;

/**
 * What became of a document.
 *
 * @param issue the draft
 * @param assumed the fields of the draft that the document says nothing of and that every issue has: {@code number} is the next
 *     one, {@code period} the present month
 * @param unplaced what of the document is not in the draft
 * @param repairs what was mended in the text, up to {@value #MOST_REPAIRS}
 */
public record Imported(IssueView issue, List<String> assumed, List<Unplaced> unplaced, List<Mended> repairs) {

    static final int MOST_REPAIRS = 500;

    public Imported {
        assumed = List.copyOf(assumed);
        unplaced = List.copyOf(unplaced);
        repairs = repairs.stream().limit(MOST_REPAIRS).toList();
    }
}
