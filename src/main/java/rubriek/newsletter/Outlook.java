package rubriek.newsletter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a sending date is proposed from.
 *
 * @param period of the issue
 * @param lastSent when an issue of the newsletter was last sent; null when none was
 * @param waiting how many unsent issues come before this one
 * @param waitingOfPeriod how many of them are of the same period
 */
public record Outlook(
        YearMonth period,
        ZoneId zone,
        Instant now,
        @Nullable Instant lastSent,
        int waiting,
        int waitingOfPeriod) {

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** The day on which an issue was last sent; long ago when none was. */
    LocalDate lastSentOn() {
        return lastSent == null ? LocalDate.EPOCH : LocalDate.ofInstant(lastSent, zone);
    }
}
