package rubriek.edition.print;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds where words of one language may be broken, by Franklin Liang's patterns ("Word Hy-phen-a-tion by Com-put-er", 1983)
 * from a file of the form that libhyphen reads: the name of a character set, then a pattern or a directive a line. Of the
 * directives the two that limit the letters before and after a break are obeyed, the others (for compounds) are passed by;
 * so are patterns that would change the spelling at a break, which a soft hyphen cannot express.
 */
final class Hyphenator {

    private static final Pattern DIRECTIVE = Pattern.compile("[A-Z]{4,}\\b.*");
    private static final char WORD_EDGE = '.';

    /** By a pattern's letters its levels, a digit each: one before every letter and one after the last. */
    private final Map<String, String> patterns = new HashMap<>();

    private int longest;
    private int fewestBefore = 2;
    private int fewestAfter = 2;

    static Hyphenator read(byte[] file) {
        var firstLine = new String(file, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElseThrow();
        var hyphenator = new Hyphenator();
        new String(file, Charset.forName(firstLine.strip()))
                .lines()
                .skip(1)
                .map(String::strip)
                .forEach(hyphenator::learn);
        return hyphenator;
    }

    private void learn(String line) {
        if (line.isEmpty() || line.startsWith("%") || line.startsWith("#") || line.contains("/")) {
            return;
        }
        if (DIRECTIVE.matcher(line).matches()) {
            obey(line.split("\\s+"));
        } else {
            learnPattern(line);
        }
    }

    private void obey(String[] directive) {
        switch (directive[0]) {
            case "LEFTHYPHENMIN" -> fewestBefore = Integer.parseInt(directive[1]);
            case "RIGHTHYPHENMIN" -> fewestAfter = Integer.parseInt(directive[1]);
            default -> {}
        }
    }

    private void learnPattern(String pattern) {
        var letters = new StringBuilder();
        var levels = new StringBuilder("0");
        for (char c : pattern.toCharArray()) {
            if (Character.isDigit(c)) {
                levels.setCharAt(levels.length() - 1, c);
            } else {
                letters.append(c);
                levels.append('0');
            }
        }
        patterns.put(letters.toString(), levels.toString());
        longest = Math.max(longest, letters.length());
    }

    /** The places where the word may be broken, each the index of the character that would start the next line. */
    BitSet breaks(String word) {
        var levels = levels(word);
        var breaks = new BitSet();
        for (int at = fewestBefore; at <= word.length() - fewestAfter; at++) {
            var betweenLetters = Character.isLetter(word.charAt(at - 1)) && Character.isLetter(word.charAt(at));
            if (betweenLetters && levels[at + 1] % 2 == 1) {
                breaks.set(at);
            }
        }
        return breaks;
    }

    /** The highest level that any pattern gives each gap of the word between its edges: odd allows a break, even forbids. */
    private int[] levels(String word) {
        var edged = WORD_EDGE + lowerCase(word) + WORD_EDGE;
        var levels = new int[edged.length() + 1];
        for (int from = 0; from < edged.length(); from++) {
            for (int to = from + 1; to <= Math.min(edged.length(), from + longest); to++) {
                var pattern = patterns.getOrDefault(edged.substring(from, to), "");
                for (int i = 0; i < pattern.length(); i++) {
                    levels[from + i] = Math.max(levels[from + i], pattern.charAt(i) - '0');
                }
            }
        }
        return levels;
    }

    /** Letter by letter, so that the length stays: the whole word's lower case may be longer. */
    private static String lowerCase(String word) {
        var lower = new StringBuilder(word);
        for (int i = 0; i < lower.length(); i++) {
            lower.setCharAt(i, Character.toLowerCase(lower.charAt(i)));
        }
        return lower.toString();
    }
}
