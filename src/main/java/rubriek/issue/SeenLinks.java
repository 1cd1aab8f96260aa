package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.clipping.CanonicalLinks;
import rubriek.clipping.ClippingView;
import rubriek.clipping.Clippings;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.NormalLink;
import rubriek.shared.Page;

/**
 * Where links were seen before: in issues, by their projected links, and in the inbox. Links are compared in their normal form, and by
 * what their pages call themselves. It warns and never forbids.
 */
@ApplicationScoped
@Transactional
public class SeenLinks {

    private final Newsletters newsletters;
    private final IssueRepository issues;
    private final SpotRepository spots;
    private final Clippings clippings;
    private final CanonicalLinks canonical;

    SeenLinks(
            Newsletters newsletters,
            IssueRepository issues,
            SpotRepository spots,
            Clippings clippings,
            CanonicalLinks canonical) {
        this.newsletters = newsletters;
        this.issues = issues;
        this.spots = spots;
        this.clippings = clippings;
        this.canonical = canonical;
    }

    /**
     * Issues first, the latest of them first, then the inbox.
     *
     * @param issue the number of the issue that is being worked on, told apart from the others; null for none
     * @param language of the words
     */
    public List<Sighting> of(String newsletter, String url, @Nullable Integer issue, Locale language) {
        var publication = newsletters.get(newsletter);
        var hash = NormalLink.of(url).hash();
        var family = family(List.of(hash)).getOrDefault(hash, Set.of());
        var told = new Sightings(publication, issue, language);
        var all = new ArrayList<>(told.of(spots.of(publication.id(), family)));
        clippings.lying(publication.id(), family).forEach(l -> all.add(told.of(l.clipping())));
        return List.copyOf(all);
    }

    /** A clipping with its sightings, itself not among them. */
    public SeenClipping beside(String newsletter, ClippingView clipping, Locale language) {
        return beside(newsletters.get(newsletter), List.of(clipping), language).get(0);
    }

    /** A page of clippings, each with its sightings. */
    public Page<SeenClipping> beside(String newsletter, Page<ClippingView> page, Locale language) {
        var seen = beside(newsletters.get(newsletter), page.items(), language);
        return new Page<>(seen, page.page(), page.size(), page.total(), page.pages());
    }

    /**
     * The links of an issue that stand in an earlier one too, by period and number.
     *
     * @return for each such entry, by its id, where its link was
     */
    public Map<String, List<Sighting>> before(String newsletter, int number, Locale language) {
        var publication = newsletters.get(newsletter);
        var issue = issues.numbered(publication, number);
        var own = spots.in(issue);
        var families = family(own.stream().map(Spot::hash).toList());
        var told = new Sightings(publication, number, language);
        var earlier = spots.of(publication.id(), all(families)).stream()
                .filter(spot -> spot.isBefore(issue))
                .toList();
        var found = new LinkedHashMap<String, List<Sighting>>();
        for (var spot : own) {
            var sightings = told.of(among(earlier, families.getOrDefault(spot.hash(), Set.of())));
            if (!sightings.isEmpty()) found.put(spot.entry(), sightings);
        }
        return found;
    }

    private List<SeenClipping> beside(NewsletterView newsletter, List<ClippingView> views, Locale language) {
        var hashes = views.stream()
                .collect(Collectors.toMap(
                        ClippingView::id, view -> NormalLink.of(view.url()).hash()));
        var families = family(hashes.values());
        var everything = all(families);
        var standing = spots.of(newsletter.id(), everything);
        var lying = clippings.lying(newsletter.id(), everything);
        var told = new Sightings(newsletter, null, language);
        return views.stream()
                .map(view -> {
                    var family = families.getOrDefault(hashes.get(view.id()), Set.of());
                    var seen = new ArrayList<>(told.of(among(standing, family)));
                    others(lying, family, view.id()).forEach(other -> seen.add(told.of(other)));
                    return new SeenClipping(view, seen);
                })
                .toList();
    }

    private static List<ClippingView> others(List<Clippings.Lying> lying, Set<String> family, UUID self) {
        return lying.stream()
                .filter(l ->
                        family.contains(l.hash()) && !self.equals(l.clipping().id()))
                .map(Clippings.Lying::clipping)
                .toList();
    }

    private static List<Spot> among(List<Spot> spots, Set<String> family) {
        return spots.stream().filter(spot -> family.contains(spot.hash())).toList();
    }

    private Map<String, Set<String>> family(Collection<String> hashes) {
        return canonical.families(new HashSet<>(hashes));
    }

    private static Set<String> all(Map<String, Set<String>> families) {
        return families.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
