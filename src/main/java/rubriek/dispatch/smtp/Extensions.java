package rubriek.dispatch.smtp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the server offers beyond plain SMTP, as its reply to EHLO tells (RFC 5321 section 4.1.1.1). */
record Extensions(Map<String, Set<String>> keywords) {

    /** Those of a server that only knows HELO. */
    static final Extensions NONE = new Extensions(Map.of());

    /** @param lines of the reply to EHLO; the first only greets */
    static Extensions parse(List<String> lines) {
        var keywords = new HashMap<String, Set<String>>();
        for (var line : lines.subList(1, lines.size())) {
            // some servers still write AUTH=LOGIN, from before RFC 4954
            var words = List.of(line.strip().toUpperCase(Locale.ROOT).split("[ =]+"));
            keywords.computeIfAbsent(words.get(0), x -> new HashSet<>()).addAll(words.subList(1, words.size()));
        }
        return new Extensions(keywords);
    }

    boolean pipelining() {
        return offers("PIPELINING");
    }

    boolean startTls() {
        return offers("STARTTLS");
    }

    boolean smtpUtf8() {
        return offers("SMTPUTF8") && eightBitMime();
    }

    boolean eightBitMime() {
        return offers("8BITMIME");
    }

    boolean dsn() {
        return offers("DSN");
    }

    boolean size() {
        return offers("SIZE");
    }

    /** Whether a message of so many octets is within the limit of RFC 1870, if there is one. */
    boolean takes(int octets) {
        return keywords.getOrDefault("SIZE", Set.of()).stream()
                .filter(limit -> limit.matches("\\d{1,18}"))
                .mapToLong(Long::parseLong)
                .allMatch(limit -> limit == 0 || octets <= limit);
    }

    boolean authenticatesBy(String... mechanisms) {
        return Arrays.stream(mechanisms).anyMatch(keywords.getOrDefault("AUTH", Set.of())::contains);
    }

    private boolean offers(String keyword) {
        return keywords.containsKey(keyword);
    }
}
