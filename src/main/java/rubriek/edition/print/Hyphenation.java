package rubriek.edition.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rubriek.shared.repair.Repair;

/**
 * Puts soft hyphens into running text, each language by its own patterns, which are read when first asked for. Addresses,
 * words with digits or inner capitals and words that bring soft hyphens of their own stay as they are; so does text in a
 * language without patterns.
 */
final class Hyphenation {

    private static final String SOFT_HYPHEN = "\u00AD";

    /** Frisian has no free patterns of its own; its syllables are those of Dutch. */
    private static final Map<String, String> FILES = Map.of(
            "nl", "hyph_nl_NL",
            "fy", "hyph_nl_NL",
            "de", "hyph_de",
            "fr", "hyph_fr",
            "en", "hyph_en_GB");

    /** Fewer letters are not worth a broken word in lines of seventy. */
    private static final int SHORTEST_WORD = 7;

    private static final int FEWEST_LETTERS = 3;

    private static final Pattern CHUNK = Pattern.compile("\\S+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*");
    private static final Pattern ADDRESS = Pattern.compile("@|://|\\p{L}\\.\\p{L}");
    private static final Pattern NOT_A_PLAIN_WORD =
            Pattern.compile("[\\p{N}_" + SOFT_HYPHEN + "]|(?<=[\\p{L}\\p{M}])\\p{Lu}");

    /** Dutch drops the diaeresis where a word is broken before it ("be-eindigen"), which a soft hyphen cannot do. */
    private static final String DUTCH_DIAERESES = "ëïöü";

    private final Map<String, Hyphenator> hyphenators = new ConcurrentHashMap<>();

    /** The text with soft hyphens for a language tag such as {@code nl} or {@code en-GB}. */
    String hyphenate(String text, String languageTag) {
        var language = languageTag.split("-", 2)[0];
        var file = FILES.get(language);
        if (file == null) {
            return text;
        }
        var hyphenator = hyphenators.computeIfAbsent(file, Hyphenation::read);
        var unbroken = file.equals(FILES.get("nl")) ? DUTCH_DIAERESES : "";
        return replaceEach(
                CHUNK,
                text,
                chunk -> isPlain(chunk) ? replaceEach(WORD, chunk, word -> broken(word, hyphenator, unbroken)) : chunk);
    }

    private static boolean isPlain(String chunk) {
        return !ADDRESS.matcher(chunk).find()
                && !NOT_A_PLAIN_WORD.matcher(chunk).find();
    }

    private static String broken(String word, Hyphenator hyphenator, String neverFirst) {
        if (word.length() < SHORTEST_WORD) {
            return word;
        }
        var result = new StringBuilder(word);
        var breaks = hyphenator.breaks(word);
        for (int at = word.length() - FEWEST_LETTERS; at >= FEWEST_LETTERS; at--) {
            if (breaks.get(at) && neverFirst.indexOf(word.charAt(at)) < 0 && readsAsOneWord(word, at)) {
                result.insert(at, SOFT_HYPHEN);
            }
        }
        return result.toString();
    }

    /** Whether somebody who copies the two lines, or imports them, knows that the hyphen is not the word's own. */
    private static boolean readsAsOneWord(String word, int at) {
        return !Repair.keepsHyphen(word.substring(0, at), word.substring(at));
    }

    private static String replaceEach(Pattern pattern, String text, UnaryOperator<String> by) {
        return pattern.matcher(text)
                .replaceAll((MatchResult match) -> Matcher.quoteReplacement(by.apply(match.group())));
    }

    private static Hyphenator read(String file) {
        try (var in = Hyphenation.class.getResourceAsStream("/hyphenation/" + file + ".dic")) {
            if (in == null) {
                throw new IllegalStateException("the hyphenation patterns " + file + " are missing from the program");
            }
            return Hyphenator.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
