package rubriek.shared.repair;

import java.util.Set;

/**
 * The way to mend a text: {@code Repair.of(pasted).text()}. What is mended here is damage that leaves traces which correct text
 * does not have; it is not a spelling checker.
 */
public final class Repair {

    private Repair() {}

    /** Mends everything: for text that was pasted. */
    public static Repaired of(String text) {
        var draft = new Draft(text);
        Mojibake.mend(draft);
        BrokenWords.mend(draft);
        BrokenLines.mend(draft);
        Spaces.mend(draft);
        return draft.repaired();
    }

    /** Mends what is wrong within a line, and joins no lines: for a reader that takes its meaning from the lines. */
    public static Repaired ofLines(String text) {
        var draft = new Draft(text);
        Mojibake.mend(draft);
        BrokenWords.mendWithinLines(draft);
        Spaces.mend(draft);
        return draft.repaired();
    }

    /**
     * Two lines of a paragraph as one; a word that the end of the first one broke is whole again.
     *
     * @param words of the text around, by {@link #words}: what is hyphenated there keeps its hyphen here
     */
    public static String joined(String line, String next, Set<String> words) {
        return BrokenWords.joinedLines(line.stripTrailing(), next.stripLeading(), words);
    }

    /**
     * Whether a hyphen at the end of a line is taken for the word's own ("zee-/egel"), and not for one that only broke it ("buurt-/huis").
     *
     * @param first the letters before it; at least one
     * @param second the letters that the next line begins with; at least one
     */
    public static boolean keepsHyphen(String first, String second) {
        return !BrokenWords.joined(first, second, Set.of()).equals(first + second);
    }

    /** The words of a text in small letters, those with hyphens whole. */
    public static Set<String> words(String text) {
        return BrokenWords.words(text);
    }
}
