package rubriek.issue.importing;

import java.util.LinkedHashMap;
import java.util.Map;

/** The names of the footnotes of one entry. On paper each of its texts counts them anew; in one text they need names of their own. */
final class PdfNotes {

    private final Map<String, Integer> names = new LinkedHashMap<>();
    private int count;

    /** The mark where a note is called that paper calls so. */
    String call(String letter) {
        return "[^" + names.computeIfAbsent(letter, l -> ++count) + "]";
    }

    /** What begins the note itself. */
    String definition(String letter) {
        return call(letter) + ": ";
    }

    /** Behind the notes of a text: the next one counts from the beginning. */
    void end() {
        names.clear();
    }
}
