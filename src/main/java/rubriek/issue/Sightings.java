package rubriek.issue;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.clipping.ClippingState;
import rubriek.clipping.ClippingView;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Texts;

/**
 * Says in words where a link was seen.
 *
 * @param current the number of the issue that is being worked on
 */
record Sightings(NewsletterView newsletter, @Nullable Integer current, Texts texts, Locale language) {

    Sightings(NewsletterView newsletter, @Nullable Integer current, Locale language) {
        this(newsletter, current, Texts.of("seen", language), language);
    }

    /** An entry with several of the links is one sighting. */
    List<Sighting> of(List<Spot> spots) {
        return spots.stream().map(this::of).distinct().toList();
    }

    private Sighting of(Spot spot) {
        var here = Objects.equals(current, spot.number());
        return new Sighting(
                here ? Sighting.Where.THIS_ISSUE : Sighting.Where.ISSUE,
                here
                        ? texts.get("this-issue")
                        : texts.get("issue", shown(spot), Headings.month(spot.period(), language)),
                spot.number(),
                title(spot),
                spot.period(),
                spot.status(),
                spot.entry(),
                null,
                null);
    }

    private int shown(Spot spot) {
        return Numbers.shown(newsletter, spot.number(), spot.period());
    }

    /** What was published keeps the name that it had. */
    private String title(Spot spot) {
        return Objects.requireNonNullElseGet(
                spot.title(),
                () -> Headings.of(newsletter, spot.number(), spot.period()).title());
    }

    Sighting of(ClippingView clipping) {
        var rejected = clipping.state() == ClippingState.REJECTED;
        return new Sighting(
                Sighting.Where.INBOX,
                texts.get(rejected ? "inbox-rejected" : "inbox"),
                null,
                null,
                null,
                null,
                null,
                clipping.id(),
                clipping.state());
    }
}
