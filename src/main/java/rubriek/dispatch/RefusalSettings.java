package rubriek.dispatch;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What refusals do to readers: {@code rubriek.refusals.*} (B-07). Defaults and reasons stand in {@code config/application.properties}. */
@ConfigMapping(prefix = "rubriek.refusals")
interface RefusalSettings {

    /** Whether an address that there is not is suppressed at once. */
    boolean suppressUnknown();

    Full full();

    /** When a mailbox that takes nothing is suppressed; the last so many issues count that were sent to it. */
    interface Full {

        /** So many of them it did not take; 0: it never is. */
        int issues();

        int ofLast();

        /** And for so long at least. */
        Duration over();
    }
}
