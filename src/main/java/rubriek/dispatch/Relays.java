package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rubriek.dispatch.outbox.LocalOutbox;
import rubriek.dispatch.smtp.SmtpRelay;
import rubriek.shared.Missing;

/** The relays that this instance sends over, or the local outbox where none is set. */
@ApplicationScoped
public class Relays {

    private final List<Relay> all;
    private final Map<String, Crew> crews = new ConcurrentHashMap<>();
    private final Clock clock;

    /** @param first of the first relay */
    @Inject
    Relays(RelayPlans plans, LocalOutbox outbox, RelayWatch first, Instances instances, WarmUps warmUps, Clock clock) {
        this.clock = clock;
        var made = new ArrayList<Relay>();
        for (var plan : plans.all()) {
            var carrier = plan.smtp().<Carrier>map(SmtpRelay::new).orElse(outbox);
            var watch = made.isEmpty() ? first : new RelayWatch(RelayWatch.patience(plan), clock);
            var pace = new Pace(plan.name(), plan.pace(), instances, warmUps, clock);
            made.add(new Relay(plan, carrier, watch, pace, clock));
        }
        all = List.copyOf(made);
    }

    /** Those that were made elsewhere. */
    Relays(List<Relay> all, Clock clock) {
        this.all = List.copyOf(all);
        this.clock = clock;
    }

    /** The first one first. */
    List<Relay> all() {
        return all;
    }

    /** Those that carry mail of this sender. @param sender a domain, in A-labels */
    Crew of(String sender) {
        return crews.computeIfAbsent(
                sender,
                domain -> new Crew(
                        domain,
                        all.stream()
                                .filter(relay -> relay.plan().carries(domain))
                                .toList(),
                        clock));
    }

    /** At the start: what is set makes sense, and is shared by those who send now. */
    void begin() {
        all.forEach(relay -> relay.pace().begin());
    }

    /** All relays as they stand, for whoever runs the program; no secret, host or login stands in it. */
    public List<RelayView> list(Locale language) {
        return all.stream()
                .map(relay -> RelayView.of(relay, language, clock.instant()))
                .toList();
    }

    /** @throws Missing when none has this name */
    Relay named(String name) {
        return all.stream()
                .filter(relay -> relay.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing("relay", name));
    }
}
