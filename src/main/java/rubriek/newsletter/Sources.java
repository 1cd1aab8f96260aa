package rubriek.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rubriek.shared.Missing;
import rubriek.shared.NormalLink;

/**
 * The newsletter's vocabulary of sources: which name a link gets by its domain. The editor's own settings come first; what saved
 * entries taught comes after, the latest teaching of each domain. Learning does not touch the newsletter and its version.
 */
@ApplicationScoped
@Transactional
public class Sources {

    private static final int LONGEST_DOMAIN = 255;

    private final Newsletters newsletters;
    private final LearnedSourceRepository learned;
    private final Clock clock;

    Sources(Newsletters newsletters, LearnedSourceRepository learned, Clock clock) {
        this.newsletters = newsletters;
        this.learned = learned;
        this.clock = clock;
    }

    /** The name for the longest domain that the link's host ends with; empty when the newsletter knows none. */
    public Optional<String> nameFor(NewsletterView newsletter, String url) {
        var domains = domains(url);
        return longest(domains, settings(newsletter)).or(() -> longest(domains, learned(newsletter, domains)));
    }

    /**
     * Takes over what entries that were just saved say. What the settings say already is not learned.
     *
     * @param taught in the order of saving
     */
    public void learn(NewsletterView newsletter, List<TaughtSource> taught) {
        var settings = settings(newsletter);
        var latest = new LinkedHashMap<String, String>();
        taught.forEach(t -> latest.put(NormalLink.of(t.url()).host(), t.name().strip()));
        latest.forEach((domain, name) -> {
            var worthKnowing = !name.isEmpty() && !domain.isEmpty() && domain.length() <= LONGEST_DOMAIN;
            if (worthKnowing
                    && !longest(domainsOf(domain), settings)
                            .filter(name::equals)
                            .isPresent()) learned.put(newsletter.id(), domain, name, clock.instant());
        });
    }

    /** All of it, by domain. */
    public List<SourceRow> list(String newsletter) {
        var publication = newsletters.get(newsletter);
        var settings = settings(publication);
        var own = settings.entrySet().stream()
                .map(e -> new SourceRow(e.getKey(), e.getValue(), SourceRow.Origin.SETTINGS, null));
        var others = learned.of(publication.id()).stream()
                .filter(l -> !settings.containsKey(l.domain))
                .map(l -> new SourceRow(l.domain, l.name, SourceRow.Origin.LEARNED, l.learnedAt));
        return Stream.concat(own, others)
                .sorted(Comparator.comparing(SourceRow::domain))
                .toList();
    }

    /** Forgets what was learned of a domain; what the settings say stays. */
    public void forget(String newsletter, String domain) {
        if (!learned.forget(newsletters.get(newsletter).id(), domain)) throw new Missing("source", domain);
    }

    private Map<String, String> learned(NewsletterView newsletter, List<String> domains) {
        var names = new LinkedHashMap<String, String>();
        learned.among(newsletter.id(), domains).forEach(l -> names.put(l.domain, l.name));
        return names;
    }

    /** The settings, their domains as links have them, however they were typed. */
    private static Map<String, String> settings(NewsletterView newsletter) {
        var names = new LinkedHashMap<String, String>();
        newsletter
                .sources()
                .forEach((domain, name) -> names.put(NormalLink.of(domain).host(), name));
        return names;
    }

    private static Optional<String> longest(List<String> domains, Map<String, String> names) {
        return domains.stream().filter(names::containsKey).map(names::get).findFirst();
    }

    private static List<String> domains(String url) {
        return domainsOf(NormalLink.of(url).host());
    }

    /** {@code a.b.example}, {@code b.example}, {@code example}. */
    private static List<String> domainsOf(String host) {
        var domains = new ArrayList<String>();
        var rest = host.toLowerCase(Locale.ROOT);
        domains.add(rest);
        for (var dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.')) {
            rest = rest.substring(dot + 1);
            domains.add(rest);
        }
        return domains;
    }
}
