package rubriek.issue.check;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A line of text as sentences and words, well enough to count them. */
final class Sentences {

    private static final Pattern BETWEEN =
            Pattern.compile("(?<=[.!?…][\"'”’»)]{0,3})\\s+(?=[\"'“‘„‚«(]{0,3}[\\p{Lu}\\d])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’.@/-]*");

    private Sentences() {}

    static List<String> of(String line) {
        return Arrays.asList(BETWEEN.split(line, -1));
    }

    static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }
}
