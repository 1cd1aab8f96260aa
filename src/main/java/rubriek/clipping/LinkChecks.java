package rubriek.clipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rubriek.shared.NormalLink;

/**
 * What is known of links, one row for all spellings of one address. Who asks gets an answer later: the row waits, and a round
 * ({@link LinkRounds}) looks at it, on whichever instance comes first. Reading is one query, however many the links.
 */
@ApplicationScoped
@Transactional
public class LinkChecks {

    /** Longer than the longest look: three tries, and the waits for a turn at a busy host. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int LONGEST = 2048;

    private final LinkCheckRepository checks;
    private final Clock clock;

    LinkChecks(LinkCheckRepository checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    /** Has these links looked at soon: within seconds when there are few. What is waiting already is not asked for twice. */
    public void ask(Collection<String> urls) {
        var now = clock.instant();
        // in the order of their hashes, so that two who ask for the same ones do not lock each other out
        var hashed = new TreeMap<String, String>();
        for (var url : urls) if (url.length() <= LONGEST) hashed.putIfAbsent(hash(url), url);
        hashed.forEach((hash, url) -> checks.ask(hash, url, now));
    }

    /** Somebody came by anyway. What may be better a moment later is looked at again, with the patience that takes. */
    void seen(String url, LinkView seen) {
        ask(List.of(url));
        if (seen.state() != LinkState.UNREACHABLE)
            checks.findByIdOptional(hash(url)).ifPresent(check -> check.record(seen));
    }

    /** What is known of each; those that were never looked at are left out. By the addresses as they were given. */
    public Map<String, LinkView> known(Collection<String> urls) {
        var found = checks.among(hashes(urls));
        var known = new LinkedHashMap<String, LinkView>();
        for (var url : urls) {
            var check = found.get(hash(url));
            if (check != null) check.view(url).ifPresent(view -> known.put(url, view));
        }
        return known;
    }

    /** Those that somebody asked for and nobody has looked at since. */
    public Set<String> waiting(Collection<String> urls) {
        var found = checks.among(hashes(urls));
        return urls.stream()
                .filter(url -> Optional.ofNullable(found.get(hash(url)))
                        .filter(LinkCheck::waits)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** Drops what nobody has asked for in half a year. */
    public void forgetOld() {
        checks.forget(clock.instant().minus(KEPT));
    }

    /** Takes some of those that are due; each is to be recorded, or comes back by itself. */
    List<DueLink> claim(int most) {
        return checks.claim(most, LEASE, clock.instant()).stream()
                .map(check -> new DueLink(check.hash, check.url))
                .toList();
    }

    void record(DueLink link, LinkView seen) {
        checks.findByIdOptional(link.hash()).ifPresent(check -> check.record(seen));
    }

    private static Set<String> hashes(Collection<String> urls) {
        return urls.stream().map(LinkChecks::hash).collect(Collectors.toSet());
    }

    private static String hash(String url) {
        return NormalLink.of(url).hash();
    }
}
