package rubriek.issue.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.text.ParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;

/**
 * The words of one language. It remembers what it was asked, since the words of one issue are mostly those of the one before,
 * and forgets all of it when that becomes too much. For any number of threads.
 */
public final class Lexicon {

    private static final int MOST_REMEMBERED = 20_000;

    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_TO_MEND = 20;
    private static final int MOST_SUGGESTIONS = 3;

    /** Suggestions are a courtesy; nobody waits for them. */
    private static final long MILLISECONDS_TO_SUGGEST = 40;

    private static final int SHORTEST_FIRST = 4;
    private static final int SHORTEST_LAST = 4;

    /** Shorter words that many others end in; with all of that length, half the slips of a pen would be two words. */
    private static final Set<String> SHORT_ENDS = Set.of(
            "bal", "bar", "bon", "bos", "bus", "dag", "fee", "hal", "hof", "hok", "kar", "les", "lid", "man", "map",
            "pad", "pas", "pot", "rol", "tas", "tip", "uur", "vak", "wet", "weg", "zin");

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    private static final Pattern STRESS = Pattern.compile("[\\u0300\\u0301]");

    private final List<Dictionary> dictionaries;
    private final boolean joinsFreely;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final Map<String, List<String>> suggested = new ConcurrentHashMap<>();

    private Lexicon(List<Dictionary> dictionaries, boolean joinsFreely) {
        this.dictionaries = dictionaries;
        this.joinsFreely = joinsFreely;
    }

    /**
     * @param files names of dictionaries among the resources; a word of any of them is a word
     * @param joinsFreely whether the language writes two words as one whenever it likes
     */
    static Lexicon load(List<String> files, boolean joinsFreely) {
        return new Lexicon(files.stream().map(Lexicon::dictionary).toList(), joinsFreely);
    }

    private static Dictionary dictionary(String file) {
        try (var affixes = open(file + ".aff.gz");
                var words = open(file + ".dic.gz")) {
            return new Dictionary(affixes, List.of(words), false, SortingStrategy.inMemory());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ParseException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static InputStream open(String file) throws IOException {
        var resource = "/spelling/" + file;
        return new GZIPInputStream(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), "no resource " + resource));
    }

    /**
     * Whether this is a word, or made of words by a hyphen. What is longer than any word counts as known, and so does what is in
     * letters of another script: it is no slip of this language.
     */
    public boolean knows(String word) {
        if (word.length() > LONGEST_WORD || !LATIN.matcher(word).find()) return true;
        if (known.size() > MOST_REMEMBERED) known.clear();
        return known.computeIfAbsent(word, this::lookUp);
    }

    private boolean lookUp(String word) {
        return isSpelled(word)
                || isSpelled(word + ".")
                || beginsWithCapital(word) && isSpelled(uncapitalised(word))
                || isCompound(word)
                || joinsFreely && (isSpelled(withoutStress(word)) || isJoined(word));
    }

    /** "Juni", where a sentence or a line begins: the dictionary knows some words by their small letter alone. */
    private static boolean beginsWithCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static String uncapitalised(String word) {
        var small = word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
        return small.equals(small.toLowerCase(Locale.ROOT)) ? small : word;
    }

    /** "Dat wil ik níet": an accent that only says where the stress lies. A diaeresis belongs to the word. */
    private static String withoutStress(String word) {
        var apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        return Normalizer.normalize(STRESS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Two words written as one, "waakvlamfunctie", perhaps with an s between them: no dictionary holds all of those. */
    private boolean isJoined(String word) {
        for (var at = SHORTEST_FIRST; at < word.length(); at++) {
            var first = word.substring(0, at);
            var joint = first.endsWith("s") ? first.substring(0, at - 1) : first;
            if (ends(word.substring(at)) && (isSpelled(first) || isSpelled(joint))) return true;
        }
        return false;
    }

    /** "wijk-ggz", "zorg- en welzijnswerk": each part by itself. */
    private boolean isCompound(String word) {
        var parts = Arrays.stream(word.split("-", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        return word.contains("-")
                && parts.stream().allMatch(part -> isSpelled(part) || isSpelled(part + "-") || isSpelled("-" + part));
    }

    private boolean ends(String last) {
        return SHORT_ENDS.contains(last) || last.length() >= SHORTEST_LAST && isSpelled(last);
    }

    private boolean isSpelled(String word) {
        return dictionaries.stream().anyMatch(dictionary -> speller(dictionary).spell(word));
    }

    /** Words that look like it, the likeliest first, at most three; none when they do not come to mind at once. */
    public List<String> suggestions(String word) {
        if (word.length() > LONGEST_TO_MEND) return List.of();
        if (suggested.size() > MOST_REMEMBERED / 10) suggested.clear();
        return suggested.computeIfAbsent(word, this::suggest);
    }

    private List<String> suggest(String word) {
        var all = new LinkedHashSet<String>();
        for (var dictionary : dictionaries) all.addAll(speller(dictionary).suggest(word, MILLISECONDS_TO_SUGGEST));
        return all.stream().limit(MOST_SUGGESTIONS).toList();
    }

    /** Light, and for one thread. */
    private static Hunspell speller(Dictionary dictionary) {
        return new Hunspell(dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> {});
    }
}
