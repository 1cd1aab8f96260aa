package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import rubriek.audience.Notices;

/**
 * What waited for a relay that is back is tried now, and not when it was to be: the wait itself lies in the memory of an instance ({@link RelayWatch}), the
 * moment until which a batch or a mail was put off lies in the database. What waits for another relay waits again after one look.
 */
@ApplicationScoped
class RelayBack {

    private final Upkeep upkeep;
    private final Progress progress;
    private final Notices notices;

    RelayBack(Upkeep upkeep, Progress progress, Notices notices) {
        this.upkeep = upkeep;
        this.progress = progress;
        this.notices = notices;
    }

    /** Each dispatch in a transaction of its own: couriers wait for them. */
    void waitNoLonger() {
        upkeep.sending().forEach(progress::wake);
        notices.relayIsBack();
    }
}
