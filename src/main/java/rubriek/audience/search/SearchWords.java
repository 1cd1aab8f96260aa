package rubriek.audience.search;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that a person is found by, and how what somebody typed is compared with them: in lower case, without accents, from their
 * beginnings. {@code Zoë.de-Boer@lezer.example} is found by {@code zoe}, {@code zoe.de}, {@code boer}, {@code @lez} and {@code lezer}.
 */
public final class SearchWords {

    /** More than this nobody types; the rest is passed over. */
    private static final int MOST_TERMS = 8;

    private static final int LONGEST = 800;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private SearchWords() {}

    /** The whole address, its domain with and without the sign, the parts of what stands before it; each word of name and tags, and its parts. */
    public static Set<String> of(String email, @Nullable String name, Collection<String> tags) {
        var address = plain(email);
        var sign = address.lastIndexOf('@');
        var words = new TreeSet<>(List.of(address, address.substring(sign), address.substring(sign + 1)));
        Stream.concat(
                        Stream.of(address.substring(0, sign), name == null ? "" : plain(name)),
                        tags.stream().map(SearchWords::plain))
                .flatMap(SearchWords::wordsAndParts)
                .forEach(words::add);
        return words;
    }

    /** What was typed, word by word; each has to be the beginning of a word of the person. */
    public static List<String> terms(String typed) {
        return SPACE.splitAsStream(plain(typed))
                .filter(term -> !term.isEmpty())
                .distinct()
                .limit(MOST_TERMS)
                .toList();
    }

    /** As it is compared. */
    public static String plain(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return ACCENT.matcher(apart).replaceAll("").strip();
    }

    /** As it lies in the index, which takes no more than PostgreSQL's does. */
    public static byte[] octets(String word) {
        var octets = word.getBytes(StandardCharsets.UTF_8);
        return octets.length <= LONGEST ? octets : Arrays.copyOf(octets, LONGEST);
    }

    /** The first octets behind all that begin with this word; the last octet of UTF-8 is never the last one there is. */
    public static byte[] behind(String word) {
        var end = octets(word);
        if (end.length == 0) return new byte[] {(byte) 0xff};
        end[end.length - 1]++;
        return end;
    }

    private static Stream<String> wordsAndParts(String text) {
        return SPACE.splitAsStream(text)
                .flatMap(word -> Stream.concat(Stream.of(word), NO_LETTER.splitAsStream(word)))
                .filter(word -> !word.isEmpty());
    }
}
