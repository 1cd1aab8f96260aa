package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import rubriek.shared.PageRequest;

/** What tests of several relays ask: which served, and who carried what. */
@Singleton
final class Served {

    private final Relays relays;
    private final Deliveries deliveries;
    private final Linde linde;
    private final Held held;

    Served(Relays relays, Deliveries deliveries, Linde linde, Held held) {
        this.relays = relays;
        this.deliveries = deliveries;
        this.linde = linde;
        this.held = held;
    }

    /** Before a test: all serve, and nothing has come yet. */
    void begin() {
        SeveralRelays.clear();
        again();
    }

    /** After it: what it left unfinished goes nowhere, and the couriers go on. */
    void end() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
        begin();
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
        var filter = new DeliveryFilter(List.of(), null, null, false, relay);
        return deliveries.list(dispatch, filter, PageRequest.first(1)).total();
    }

    /** T-04: over whichever relay, nobody got it twice, and nobody not at all. */
    static void assertOneEach(Linde.Paper paper, int readers) {
        for (var i = 0; i < readers; i++)
            assertEquals(1, SeveralRelays.mailsTo(paper.reader(i)).size(), paper.reader(i));
    }
}
