package rubriek.issue.importing;

import org.jspecify.annotations.Nullable;
import rubriek.shared.repair.Change;
import rubriek.shared.repair.ChangeKind;

/**
 * A place of an imported document that was mended.
 *
 * @param from what stood there
 * @param to what stands there now; empty when it was taken away
 * @param at where in the text, in UTF-16 units from 0; null for a document with pages
 * @param page counted from 1; null when the document has no pages
 * @param line counted from 1, within the page or else the text
 */
public record Mended(
        ChangeKind kind,
        String from,
        String to,
        @Nullable Integer at,
        @Nullable Integer page,
        int line) {

    static Mended inText(Change change, String text) {
        var before = text.substring(0, Math.min(change.at(), text.length()));
        var line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Mended(change.kind(), change.from(), change.to(), change.at(), null, line);
    }

    static Mended onPage(Change change, int page, int line) {
        return new Mended(change.kind(), change.from(), change.to(), null, page, line);
    }
}
