package rubriek.edition.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*");
    private static final Pattern ADDRESS = Pattern.compile("@|://|\\p{L}\\.\\p{L}");
    private static final Pattern NOT_A_PLAIN_WORD =
            Pattern.compile("[\\p{N}_" + SOFT_HYPHEN + "]|(?<=[\\p{L}\\p{M}])\\p{Lu}");

    /** Dutch drops the diaeresis where a word is broken before it ("be-eindigen"), which a soft hyphen cannot do. */
    private static final String DUTCH_DIAERESES = "ëïöü";

    /** A newsletter uses the same words again and again; so many are remembered of each language, some megabytes. */
    private static final int REMEMBERED = 30_000;

    private static final int LONGEST_REMEMBERED = 40;

    private final Map<String, Language> languages = new ConcurrentHashMap<>();

    /**
     * @param unbroken letters that no break comes before
     * @param known what became of words with the punctuation that they stand in
     */
    private record Language(Hyphenator hyphenator, String unbroken, Map<String, String> known) {}

    /** The text with soft hyphens for a language tag such as {@code nl} or {@code en-GB}. */
    String hyphenate(String text, String languageTag) {
        var language = languageTag.split("-", 2)[0];
        var file = FILES.get(language);
        if (file == null) {
            return text;
        }
        var rules = languages.computeIfAbsent(file, Hyphenation::read);
        var result = new StringBuilder(text.length() * 5 / 4);
        for (int start = 0, end; start < text.length(); start = end) {
            end = start + 1;
            if (isBlank(text.charAt(start))) {
                result.append(text.charAt(start));
                continue;
            }
            while (end < text.length() && !isBlank(text.charAt(end))) end++;
            if (end - start < SHORTEST_WORD) result.append(text, start, end);
            else result.append(remembered(text.substring(start, end), rules));
        }
        return result.toString();
    }

    /** Not every space: one that does not break keeps what is beside it together. */
    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static String remembered(String chunk, Language rules) {
        if (chunk.length() > LONGEST_REMEMBERED) return broken(chunk, rules);
        if (rules.known.size() >= REMEMBERED) rules.known.clear();
        return rules.known.computeIfAbsent(chunk, c -> broken(c, rules));
    }

    private static String broken(String chunk, Language rules) {
        if (!isPlain(chunk)) return chunk;
        return WORD.matcher(chunk).replaceAll(word -> brokenWord(word.group(), rules));
    }

    private static boolean isPlain(String chunk) {
        return !ADDRESS.matcher(chunk).find()
                && !NOT_A_PLAIN_WORD.matcher(chunk).find();
    }

    private static String brokenWord(String word, Language rules) {
        if (word.length() < SHORTEST_WORD) {
            return word;
        }
        var result = new StringBuilder(word);
        var breaks = rules.hyphenator.breaks(word);
        for (int at = word.length() - FEWEST_LETTERS; at >= FEWEST_LETTERS; at--) {
            if (breaks.get(at) && rules.unbroken.indexOf(word.charAt(at)) < 0 && readsAsOneWord(word, at)) {
                result.insert(at, SOFT_HYPHEN);
            }
        }
        return result.toString();
    }

    /** Whether somebody who copies the two lines, or imports them, knows that the hyphen is not the word's own. */
    private static boolean readsAsOneWord(String word, int at) {
        return !Repair.keepsHyphen(word.substring(0, at), word.substring(at));
    }

    private static Language read(String file) {
        try (var in = Hyphenation.class.getResourceAsStream("/hyphenation/" + file + ".dic")) {
            if (in == null) {
                throw new IllegalStateException("the hyphenation patterns " + file + " are missing from the program");
            }
            var unbroken = file.equals(FILES.get("nl")) ? DUTCH_DIAERESES : "";
            return new Language(Hyphenator.read(in.readAllBytes()), unbroken, new ConcurrentHashMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
