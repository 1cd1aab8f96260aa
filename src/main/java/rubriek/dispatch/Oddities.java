package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What whoever looks at a dispatch that goes on may wonder about. */
@ApplicationScoped
class Oddities {

    private final Pulse pulse;
    private final LedgerWatch ledger;
    private final ClockWatch clock;

    Oddities(Pulse pulse, LedgerWatch ledger, ClockWatch clock) {
        this.pulse = pulse;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Something that lasts first, then what happened lately. */
    Optional<Trouble> remark() {
        return pulse.remark()
                .or(() -> ledger.lately().map(absence -> new Trouble(Reason.DATABASE_WAS_AWAY, absence.toString())))
                .or(() -> clock.lately().map(jump -> new Trouble(Reason.CLOCK_JUMPED, jump.words())));
    }

    /** @param tell is told of a slow relay as soon as a copy took too long */
    Lane watched(Lane lane, Runnable tell) {
        return pulse.watch(lane, tell);
    }
}
