package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rubriek.dispatch.outbox.LocalOutbox;
import rubriek.dispatch.smtp.SmtpRelay;

/** The relays that this instance sends over, or the local outbox where none is set. */
@ApplicationScoped
public class Relays {

    private final RelayPlans plans;
    private final List<Relay> all = new ArrayList<>();
    private final Map<String, Crew> crews = new ConcurrentHashMap<>();
    private final Clock clock;

    /** @param first of the first relay */
    Relays(RelayPlans plans, LocalOutbox outbox, RelayWatch first, Instances instances, WarmUps warmUps, Clock clock) {
        this.plans = plans;
        this.clock = clock;
        for (var plan : plans.all()) {
            var carrier = plan.smtp().<Carrier>map(SmtpRelay::new).orElse(outbox);
            var watch = all.isEmpty() ? first : new RelayWatch(clock);
            var pace = new Pace(plan.name(), plan.pace(), instances, warmUps, clock);
            all.add(new Relay(plan, carrier, watch, pace, clock));
        }
    }

    /** The first one first. */
    List<Relay> all() {
        return all;
    }

    /** Those that carry mail of this sender. @param sender a domain, in A-labels */
    Crew of(String sender) {
        return crews.computeIfAbsent(sender, domain -> {
            var names = plans.carrying(domain).stream().map(RelayPlan::name).toList();
            return new Crew(
                    domain,
                    all.stream().filter(relay -> names.contains(relay.name())).toList(),
                    clock);
        });
    }

    /** At the start: what is set makes sense, and is shared by those who send now. */
    void begin() {
        all.forEach(relay -> relay.pace().begin());
    }

    /** All relays as they stand, for whoever runs the program; no secret, host or login stands in it. */
    public List<RelayView> list() {
        return all.stream().map(relay -> RelayView.of(relay, clock.instant())).toList();
    }
}
