package rubriek.issue.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.WebAddress;

/** Web addresses apart from the words that they belong to. */
final class Addresses {

    private static final Pattern ALONE = Pattern.compile("<?((?:https?://|mailto:)\\S+?)>?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_WORD = 4;

    private Addresses() {}

    /** Whether a line is an address and nothing else. */
    static boolean alone(String text) {
        return ALONE.matcher(text).matches();
    }

    /** Whether an entry may have it. */
    static boolean usable(String url) {
        return WebAddress.Check.accepts(url);
    }

    /**
     * Which of the listed addresses belongs to which title. As many as there are titles: in their order. Otherwise one by one,
     * where the words of a title stand in an address and the order still holds; a guess is none.
     *
     * @return for each title its line, or null
     */
    static List<@Nullable Line> placed(List<String> titles, List<Line> list) {
        var web = list.stream()
                .filter(line -> !line.text().toLowerCase(Locale.ROOT).startsWith("mailto:"))
                .toList();
        if (web.size() == titles.size()) return new ArrayList<>(web);
        var placed = new ArrayList<@Nullable Line>();
        var from = 0;
        for (var title : titles) {
            var best = best(words(title), web, from);
            placed.add(best < 0 ? null : web.get(best));
            if (best >= 0) from = best + 1;
        }
        return placed;
    }

    private static int best(Set<String> title, List<Line> web, int from) {
        var best = -1;
        var most = Math.max(1, Math.min(2, title.size())) - 1;
        for (var i = from; i < web.size(); i++) {
            var shared = new HashSet<>(words(web.get(i).text()));
            shared.retainAll(title);
            if (shared.size() > most) {
                best = i;
                most = shared.size();
            }
        }
        return best;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(NO_LETTERS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
