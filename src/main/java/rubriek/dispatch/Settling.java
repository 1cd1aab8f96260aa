package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import rubriek.shared.EmailAddress;

/** Judges outcomes, whether they were just heard or stand in a journal, by the one schedule and the one clock. */
@ApplicationScoped
class Settling {

    private final RetrySchedule schedule;
    private final SenderRefusals refusals;
    private final Clock clock;

    Settling(RetrySchedule schedule, SenderRefusals refusals, Clock clock) {
        this.schedule = schedule;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * @param attempts tries so far, this one included
     * @param reader whose address is not to stand in what is kept; empty when nobody knows it any more
     */
    Settlement of(Outcome outcome, int attempts, Optional<EmailAddress> reader) {
        var plain = Settlement.of(outcome, attempts, schedule, clock.instant());
        var settlement = reader.map(plain::without).orElse(plain);
        refusals.note(settlement);
        return settlement;
    }
}
