package rubriek.edition;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import rubriek.issue.IssueView;
import rubriek.issue.SectionView;
import rubriek.shared.Markdown;
import rubriek.shared.PlainText;

/**
 * How much of an issue goes into the mail, so that no mail program clips it before the unsubscribe link (E-01).
 *
 * @param letters of each text; 0 leaves texts out
 * @param entries of the issue, counted from its beginning
 */
record Extent(int letters, int entries) {

    static final Extent WHOLE = new Extent(Integer.MAX_VALUE, Integer.MAX_VALUE);
    static final Extent BRIEF = new Extent(240, Integer.MAX_VALUE);
    static final Extent TITLES = new Extent(0, Integer.MAX_VALUE);

    /** The introduction of the issue is never left out: it says what the mail is. */
    private static final int LETTERS_OF_INTRODUCTION = 400;

    Extent first(int most) {
        return new Extent(letters, most);
    }

    /** Whether there is room for titles only. */
    boolean titlesOnly() {
        return letters == 0;
    }

    /** Whether a text goes along whole. */
    boolean holds(@Nullable String source, Frame frame) {
        return whole()
                || source == null
                || frame.wordsOf(frame.texts().read(source)).length() <= letters;
    }

    /** The beginning of a text that is never shown whole, up to the end of a sentence or a word; a short one goes along as it is. */
    @Nullable
    Markdown beginning(@Nullable String source, int most, Frame frame) {
        return cut(source, Math.min(letters, most), frame);
    }

    boolean whole() {
        return equals(WHOLE);
    }

    /** A text, or its beginning in words alone. @return null when there is nothing to read */
    @Nullable
    Markdown text(@Nullable String source, Frame frame) {
        return cut(source, letters, frame);
    }

    /** As {@link #text}, of the introduction of the issue. */
    @Nullable
    Markdown introduction(Frame frame) {
        return cut(frame.introduction(), Math.max(letters, LETTERS_OF_INTRODUCTION), frame);
    }

    private static @Nullable Markdown cut(@Nullable String source, int letters, Frame frame) {
        if (source == null || source.isBlank() || letters == 0) return null;
        var text = frame.texts().read(source);
        if (letters == Integer.MAX_VALUE) return text;
        var words = frame.wordsOf(text);
        return words.length() <= letters ? text : Markdown.ofWords(PlainText.excerpt(words, letters));
    }

    /** The issue up to the last entry that goes along. */
    IssueView of(IssueView issue) {
        if (entries == Integer.MAX_VALUE) return issue;
        var kept = new ArrayList<SectionView>();
        var room = entries;
        for (var section : issue.sections()) {
            if (room == 0) break;
            var here = Math.min(room, section.entries().size());
            kept.add(section.with(section.entries().subList(0, here)));
            room -= here;
        }
        return issue.with(kept);
    }
}
