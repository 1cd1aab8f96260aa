package rubriek.dispatch.dns;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the SPF record of a domain and of those that it includes (RFC 7208), as far as its author can be wrong: whether there is exactly one, how many
 * questions it costs a receiver, and whether it lets everybody in. Whether it names the machine that the mail really leaves from, only a receiver sees.
 */
final class Spf {

    /** RFC 7208 section 4.6.4: more are an error, and the record counts for nothing. */
    static final int MOST_LOOKUPS = 10;

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Set<String> ASKING = Set.of("a", "mx", "ptr", "exists");

    private final Names names;
    private final Set<String> seen = new HashSet<>();
    private int lookups;
    private boolean everybody;

    private Spf(Names names) {
        this.names = names;
    }

    /** @param lookups that a receiver has to make; counting stops soon after {@link #MOST_LOOKUPS} */
    record Reading(List<String> records, int lookups, boolean everybody) {}

    static List<String> among(Answer texts) {
        return texts.values().stream()
                .filter(text -> text.equalsIgnoreCase("v=spf1")
                        || text.toLowerCase(Locale.ROOT).startsWith("v=spf1 "))
                .toList();
    }

    static Reading read(String domain, List<String> records, Names names) {
        var spf = new Spf(names);
        spf.seen.add(domain.toLowerCase(Locale.ROOT));
        records.stream().findFirst().ifPresent(record -> spf.follow(record, true));
        return new Reading(records, spf.lookups, spf.everybody);
    }

    private void follow(String record, boolean ownWord) {
        for (var term :
                BLANK.splitAsStream(record.toLowerCase(Locale.ROOT).strip()).toList()) {
            if (lookups > MOST_LOOKUPS) return;
            if (ownWord && (term.equals("all") || term.equals("+all"))) everybody = true;
            var bare = term.replaceFirst("^[-+~?]", "");
            if (bare.startsWith("include:")) into(bare.substring("include:".length()), false);
            else if (bare.startsWith("redirect=")) into(bare.substring("redirect=".length()), ownWord);
            else if (ASKING.contains(bare.split("[:/]", 2)[0])) lookups++;
        }
    }

    /** What depends on the message ({@code %{i}}) costs a question and leads to nobody knows where. */
    private void into(String domain, boolean ownWord) {
        lookups++;
        if (domain.contains("%{") || !seen.add(domain)) return;
        among(names.texts(domain)).stream().findFirst().ifPresent(record -> follow(record, ownWord));
    }
}
