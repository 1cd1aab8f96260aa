package rubriek.dispatch;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.issue.check.Check;

/**
 * Failed checks that somebody answered for. A dispatch leaves in spite of these, and of no others: what fails only later still stops it.
 *
 * @param by the name of who asked for it
 */
public record Overruled(String reason, String by, List<Point> checks) {

    /** What no reason makes good: without it nobody is reached, the law is broken, or there is no mail at all. */
    private static final Set<String> NEVER = Set.of(
            "list-unknown",
            "segment-unknown",
            "list-empty",
            "segment-empty",
            "already-sent",
            "relay-missing",
            "mail-unwritable",
            "unsubscribe-missing",
            "sender-missing",
            "postal-address-missing");

    /** A check that failed. @param entry the id of the entry, if it belongs to one */
    public record Point(
            String code, @Nullable String field, @Nullable String entry) {

        private boolean is(Check check) {
            var sameEntry = entry == null ? check.entry() == null : entry.equals(check.entry());
            return code.equals(check.code()) && sameEntry;
        }
    }

    static Overruled of(Overrule overrule, String by, List<Check> failed) {
        var points = failed.stream()
                .map(check -> new Point(check.code(), check.field(), check.entry()))
                .toList();
        return new Overruled(overrule.reason(), by, points);
    }

    static boolean mayBe(Check failed) {
        return !NEVER.contains(failed.code());
    }

    boolean covers(Check failed) {
        return checks.stream().anyMatch(point -> point.is(failed));
    }
}
