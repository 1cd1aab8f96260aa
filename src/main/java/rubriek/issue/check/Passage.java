package rubriek.issue.check;

import java.util.List;
import rubriek.shared.Markdown;

/**
 * A piece of text that readers see.
 *
 * @param source as it was typed
 * @param lines its words, a line for each paragraph, heading or item; code is left out, since it is no prose
 * @param language BCP 47
 */
record Passage(Place place, Genre genre, String source, List<String> lines, String language) {

    /** Stands for what was left out of a line: no letter, no blank, no quote. */
    static final String GAP = "\uFFFC";

    /** Called by the title of what it leads to, when it is shown. */
    private static final String NAMELESS_REFERENCE = "\\[\\]\\(#[^)]*\\)";

    /** What kind of text it is. */
    enum Genre {
        /** The title of a section or an entry. */
        TITLE,
        /** What a link is worth, in a few sentences. */
        SUMMARY,
        /** One line of plain text. */
        LINE,
        /** Markdown of any length. */
        PROSE
    }

    static Passage line(Place place, Genre genre, String text, String language) {
        return new Passage(place, genre, text, List.of(text.strip()), language);
    }

    static Passage prose(Place place, Genre genre, String source, String language) {
        var lines = Markdown.of(source.replaceAll(NAMELESS_REFERENCE, GAP)).lines().stream()
                .map(line -> line.replaceAll("`[^`]*`", GAP))
                .toList();
        return new Passage(place, genre, source, lines, language);
    }

    boolean isMarkdown() {
        return genre == Genre.SUMMARY || genre == Genre.PROSE;
    }

    boolean isTitle() {
        return genre == Genre.TITLE;
    }
}
