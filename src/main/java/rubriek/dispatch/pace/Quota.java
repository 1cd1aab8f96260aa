package rubriek.dispatch.pace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What an instance may still send to one provider on one day, and what it has used of it since somebody asked. Not for several threads. */
final class Quota {

    private final LocalDate day;
    private long left;

    Quota(LocalDate day, long left) {
        this.day = day;
        this.left = left;
    }

    /** A day that nobody has allowed anything for yet has nothing left. */
    boolean usedUp(Instant now) {
        return left <= 0 || !day(now).equals(day);
    }

    void use() {
        left--;
    }

    /** When there may be more: the next day, or as soon as somebody asked for this one. */
    Instant moreAt(Instant now) {
        return day(now).equals(day)
                ? day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                : now;
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
