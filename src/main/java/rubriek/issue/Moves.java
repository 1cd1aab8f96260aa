package rubriek.issue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rubriek.issue.PartChange.Spot;

/**
 * Which parts have moved. Of those that stay in one section, the longest run that kept its order stood still, and the others have
 * moved around it: a new entry on top moves nothing, and one that is dragged to the end moves alone.
 */
final class Moves {

    private Moves() {}

    /** @param after in order */
    static Set<String> between(Map<String, Spot> before, Map<String, Spot> after) {
        var moved = new HashSet<String>();
        var stayed = new LinkedHashMap<String, List<String>>();
        after.forEach((id, is) -> {
            var was = before.get(id);
            if (was == null) return;
            if (!Objects.equals(was.section(), is.section())) moved.add(id);
            else
                stayed.computeIfAbsent(String.valueOf(is.section()), section -> new ArrayList<>())
                        .add(id);
        });
        stayed.values().forEach(ids -> {
            moved.addAll(ids);
            moved.removeAll(inOrder(ids, before));
        });
        return moved;
    }

    /** The longest run of ids whose old positions rise. */
    private static List<String> inOrder(List<String> ids, Map<String, Spot> before) {
        var old = ids.stream().mapToInt(id -> position(before, id)).toArray();
        var length = new int[old.length];
        var previous = new int[old.length];
        Arrays.fill(previous, -1);
        var last = 0;
        for (var i = 0; i < old.length; i++) {
            for (var j = 0; j < i; j++) {
                if (old[j] < old[i] && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (length[i] > length[last]) last = i;
        }
        var run = new ArrayList<String>();
        for (var i = last; i >= 0; i = previous[i]) run.add(ids.get(i));
        return run;
    }

    private static int position(Map<String, Spot> before, String id) {
        return Objects.requireNonNull(before.get(id)).position();
    }
}
