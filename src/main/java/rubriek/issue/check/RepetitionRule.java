package rubriek.issue.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No word stands twice in a row, and no blank; what may be meant so is left alone. */
final class RepetitionRule implements Rule {

    private static final Pattern TWICE = Pattern.compile(
            "(?<![\\p{L}\\p{N}'’-])(\\p{L}+)[\\s\\u00A0]+(\\1)(?![\\p{L}\\p{N}'’-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BLANKS = Pattern.compile("\\S[ \\u00A0]{2,}(?=\\S)");

    /** Words that rightly meet themselves: "Hij zei dat dat mocht", "hoe je je afmeldt", "all she had had". */
    private static final Set<String> MAY_MEET = Set.of(
            "dat", "die", "je", "ze", "u", "zijn", "was", "is", "had", "haar", "er", "heel", "zo", "ja", "nee", "nou",
            "ho", "that", "very", "no", "bye", "so", "der", "das", "sie", "nous", "vous");

    @Override
    public List<String> codes() {
        return List.of("word-doubled", "spaces-doubled");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        for (var passage : manuscript.passages()) {
            passage.lines().stream()
                    .flatMap(RepetitionRule::doubles)
                    .map(match -> match.group().replaceAll("\\s+", " "))
                    .distinct()
                    .forEach(twice -> found.advise("word-doubled", passage.place(), twice));
            passage.lines().stream()
                    .flatMap(line -> BLANKS.matcher(line).results().map(match -> around(line, match)))
                    .findFirst()
                    .ifPresent(where -> found.advise("spaces-doubled", passage.place(), where));
        }
    }

    private static Stream<MatchResult> doubles(String line) {
        return TWICE.matcher(line).results().filter(match -> !isMeant(match));
    }

    private static boolean isMeant(MatchResult match) {
        var first = match.group(1);
        var second = match.group(2);
        var isName = Character.isUpperCase(first.codePointAt(0)) && Character.isUpperCase(second.codePointAt(0));
        return isName || MAY_MEET.contains(first.toLowerCase(Locale.ROOT));
    }

    /** The words on both sides. */
    private static String around(String line, MatchResult match) {
        var before = line.substring(0, match.start() + 1);
        var after = line.substring(match.end());
        return before.substring(before.lastIndexOf(' ') + 1) + " … " + after.split(" ", 2)[0];
    }
}
