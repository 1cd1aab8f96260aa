package rubriek.issue.spelling;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that are right though no dictionary holds them: a newsletter's own list, the people, organisations and sources that
 * an issue names, and whatever it writes with a capital in the middle of a sentence.
 */
public final class Names {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’-]+");
    private static final Pattern POSSESSIVE = Pattern.compile("'?s$|'$");

    private final Set<String> all = new HashSet<>();

    private Names() {}

    /**
     * @param words right in any case of letters
     * @param names of any number of words each
     * @param text the words of the text itself
     */
    public static Names of(Collection<String> words, Collection<String> names, Stream<Word> text) {
        var known = new Names();
        Stream.concat(words.stream(), names.stream()).forEach(known::add);
        text.filter(Word::isName).forEach(word -> known.all.add(key(word.text())));
        return known;
    }

    private void add(String name) {
        all.add(key(name.strip()));
        for (var word : BETWEEN_WORDS.split(name, -1)) all.add(key(word));
        for (var part : name.split("[^\\p{L}\\p{M}]+", -1)) all.add(key(part));
    }

    /** Also in the genitive: Movisies, Linde's. */
    public boolean hold(Word word) {
        var key = key(word.text());
        return all.contains(key) || all.contains(POSSESSIVE.matcher(key).replaceFirst("")) || allParts(key);
    }

    /** "Linde-avond" is for the dictionary, part by part; "Veld-Linde" is all names. */
    private boolean allParts(String key) {
        return key.contains("-") && Stream.of(key.split("-", -1)).allMatch(all::contains);
    }

    private static String key(String word) {
        return word.replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
