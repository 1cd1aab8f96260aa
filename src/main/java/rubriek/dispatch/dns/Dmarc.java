package rubriek.dispatch.dns;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The policy that holds for a domain (RFC 7489): its own, or that of the nearest domain above it that has one.
 *
 * @param at the domain whose record it is
 * @param record as published
 * @param policy {@code none}, {@code quarantine} or {@code reject}; something else when it is written wrongly
 */
record Dmarc(String at, String record, String policy) {

    /** A receiver stops here. */
    private static final int FEWEST_LABELS = 2;

    /** What was found on the way up. @param many whether the first domain that has a record has several, which count as none */
    record Found(Answer answer, List<Dmarc> policies, boolean many) {}

    static Found of(String domain, Names names) {
        Answer answer = new Answer.None();
        for (var at = domain; at.split("\\.").length >= FEWEST_LABELS; at = at.substring(at.indexOf('.') + 1)) {
            answer = names.texts("_dmarc." + at);
            if (answer instanceof Answer.Silent) return new Found(answer, List.of(), false);
            var records = answer.values().stream()
                    .filter(text ->
                            text.toLowerCase(Locale.ROOT).replace(" ", "").startsWith("v=dmarc1"))
                    .toList();
            if (records.size() > 1) return new Found(answer, List.of(), true);
            if (!records.isEmpty()) return new Found(answer, List.of(read(domain, at, records.get(0))), false);
        }
        return new Found(answer, List.of(), false);
    }

    /** Whether receivers turn away what only pretends to come from there. */
    boolean enforced() {
        return policy.equals("quarantine") || policy.equals("reject");
    }

    boolean understood() {
        return enforced() || policy.equals("none");
    }

    private static Dmarc read(String domain, String at, String record) {
        var tags = tags(record);
        var own = tags.getOrDefault("p", "");
        return new Dmarc(at, record, domain.equals(at) ? own : tags.getOrDefault("sp", own));
    }

    private static Map<String, String> tags(String record) {
        return Arrays.stream(record.split(";"))
                .map(tag -> tag.split("=", 2))
                .filter(tag -> tag.length == 2)
                .collect(Collectors.toMap(
                        tag -> tag[0].strip().toLowerCase(Locale.ROOT),
                        tag -> tag[1].strip().toLowerCase(Locale.ROOT),
                        (first, again) -> first));
    }
}
