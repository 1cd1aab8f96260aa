package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Singleton;
import java.util.UUID;
import rubriek.newsletter.NewsletterDraft;
import rubriek.newsletter.Newsletters;
import rubriek.newsletter.Sender;
import rubriek.shared.PageRequest;

/** What tests of several relays ask: which served, and who carried what. */
@Singleton
final class Served {

    private final Relays relays;
    private final Deliveries deliveries;
    private final Newsletters newsletters;

    Served(Relays relays, Deliveries deliveries, Newsletters newsletters) {
        this.relays = relays;
        this.deliveries = deliveries;
        this.newsletters = newsletters;
    }

    Relay named(String name) {
        return relays.all().stream()
                .filter(relay -> relay.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All serve, as if nothing had happened. */
    void again() {
        relays.all().forEach(relay -> {
            relay.watch().worked();
            relay.barred().keySet().forEach(relay::liftBar);
        });
    }

    long carriedBy(String relay, UUID dispatch) {
        var filter = new DeliveryFilter(null, null, null, false, relay);
        return deliveries.list(dispatch, filter, PageRequest.first(1)).total();
    }

    /** The newsletter's sender is of this domain from now on. */
    void from(Linde.Paper paper, String domain) {
        newsletters.change(paper.slug(), draft -> from(draft, "krant@" + domain), null);
    }

    /** T-04: over whichever relay, nobody got it twice, and nobody not at all. */
    static void assertOneEach(Linde.Paper paper, int readers) {
        for (var i = 0; i < readers; i++)
            assertEquals(1, SeveralRelays.mailsTo(paper.reader(i)).size(), paper.reader(i));
    }

    private static NewsletterDraft from(NewsletterDraft d, String sender) {
        return new NewsletterDraft(
                d.slug(),
                d.title(),
                d.language(),
                d.timeZone(),
                d.introduction(),
                d.publisher(),
                new Sender(d.sender().name(), sender, null),
                d.brand(),
                d.sections(),
                d.sources(),
                d.readMoreLabel(),
                d.numbering(),
                d.layout(),
                d.colophon(),
                d.privacyText(),
                d.rhythm(),
                d.words(),
                d.review());
    }
}
