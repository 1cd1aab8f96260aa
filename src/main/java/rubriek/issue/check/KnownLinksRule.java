package rubriek.issue.check;

import java.util.List;
import java.util.Objects;
import rubriek.clipping.LinkState;
import rubriek.clipping.LinkView;
import rubriek.issue.Sighting;
import rubriek.shared.NormalLink;

/** Links lead somewhere, to more than a home page, and to something new. A page that does not let us look is not dead. */
final class KnownLinksRule implements Rule {

    private final KnownLinks known;

    KnownLinksRule(KnownLinks known) {
        this.known = known;
    }

    @Override
    public List<String> codes() {
        return List.of("link-unreachable", "link-to-home-page", "link-in-earlier-issue");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        var web = manuscript.addresses().stream().filter(Address::isWeb).toList();
        for (var address : web) {
            var seen = known.states().get(address.url());
            if (seen != null) state(address, seen, found);
        }
        var unseen = web.stream()
                .filter(address -> !known.states().containsKey(address.url()))
                .count();
        if (unseen > 0) {
            if (unseen == 1) found.skipOne("link-unreachable");
            else found.skip("link-unreachable", unseen);
            found.leave("link-to-home-page");
        }
        manuscript.entries().forEach(placed -> earlier(placed.place(), found));
    }

    private static void state(Address address, LinkView seen, Findings found) {
        if (seen.state() == LinkState.GONE || seen.state() == LinkState.UNREACHABLE)
            found.advise("link-unreachable", address.place(), address.url());
        else if (seen.state() != LinkState.BLOCKED && endsAtHome(address.url(), seen))
            found.advise("link-to-home-page", address.place(), Objects.requireNonNull(seen.finalUrl()));
    }

    private static boolean endsAtHome(String url, LinkView seen) {
        var end = seen.finalUrl();
        return end != null
                && NormalLink.of(end).isStart()
                && !NormalLink.of(url).isStart();
    }

    private void earlier(Place place, Findings found) {
        var sightings = known.earlier().getOrDefault(String.valueOf(place.entry()), List.of());
        sightings.stream()
                .map(Sighting::words)
                .findFirst()
                .ifPresent(where -> found.advise("link-in-earlier-issue", place.at("url"), where));
    }
}
