package rubriek.dispatch.pace;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which provider takes the mail of a domain. The large ones have many domains and count them as one (T-09); of any other domain nobody
 * knows, and it is a provider of its own.
 */
public final class Providers {

    private final Map<String, String> byDomain = new HashMap<>();

    /** @param domains of each provider, by its name */
    public Providers(Map<String, List<String>> domains) {
        domains.forEach((name, all) -> all.forEach(domain -> byDomain.put(lower(domain.strip()), name)));
    }

    /** The provider's name; the domain itself where it is no large one's. */
    public String of(String domain) {
        var known = byDomain.get(domain);
        if (known != null) return known;
        var lower = lower(domain);
        return byDomain.getOrDefault(lower, lower);
    }

    private static String lower(String domain) {
        return domain.toLowerCase(Locale.ROOT);
    }
}
