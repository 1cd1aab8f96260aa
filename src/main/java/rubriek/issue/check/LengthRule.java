package rubriek.issue.check;

import java.util.List;
import rubriek.issue.check.Passage.Genre;

/** Titles and summaries are short enough to be read at a glance. */
final class LengthRule implements Rule {

    private static final int LONGEST_TITLE = 90;
    private static final int LONGEST_SUMMARY = 80;
    private static final int LONGEST_SENTENCE = 25;
    private static final int MOST_LONG_SENTENCES = 2;

    @Override
    public List<String> codes() {
        return List.of("title-long", "summary-long", "sentences-long");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        for (var passage : manuscript.passages()) {
            if (passage.isTitle()) title(passage, found);
            if (passage.genre() == Genre.SUMMARY) summary(passage, found);
        }
    }

    private static void title(Passage passage, Findings found) {
        var title = passage.source().strip();
        var length = title.codePointCount(0, title.length());
        if (length > LONGEST_TITLE) found.advise("title-long", passage.place(), length, LONGEST_TITLE);
    }

    private static void summary(Passage passage, Findings found) {
        var words = passage.lines().stream().mapToInt(Sentences::words).sum();
        if (words > LONGEST_SUMMARY) found.advise("summary-long", passage.place(), words, LONGEST_SUMMARY);
        var lengthy = passage.lines().stream()
                .flatMap(line -> Sentences.of(line).stream())
                .filter(sentence -> Sentences.words(sentence) > LONGEST_SENTENCE)
                .count();
        if (lengthy > MOST_LONG_SENTENCES) found.advise("sentences-long", passage.place(), lengthy, LONGEST_SENTENCE);
    }
}
