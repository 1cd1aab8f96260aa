package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import rubriek.audience.Unsubscriptions.Way;
import rubriek.shared.Purpose;

/**
 * The button of mail programs (RFC 8058). When an issue has gone out its clicks come by the thousand, and the end of each one's
 * transaction costs more than all before it; so those that wait at the same moment share one (docs/decisions/0165).
 */
@ApplicationScoped
public class OneClicks {

    /** Their people are locked until all of them are stored: few enough for that to be a moment. */
    private static final int MOST = 64;

    private final Holders holders;
    private final Together<UUID> together;

    OneClicks(Holders holders, Unsubscriptions unsubscriptions) {
        this.holders = holders;
        this.together = new Together<>(MOST, all -> unsubscriptions.leave(all, Way.ONE_CLICK));
    }

    /** As {@link Unsubscriptions#leave(String, Way)}: it is stored when this returns. */
    public void leave(String token) {
        holders.subject(Purpose.UNSUBSCRIBE, token).ifPresent(together::go);
    }
}
