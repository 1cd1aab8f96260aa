package rubriek.staff;

import java.util.Locale;

/** What staff is told of by mail, since nobody may be looking; the words are in {@code texts/alarm}. */
public enum AlarmCause {
    /** A dispatch was paused by the program, until a person has dealt with it. */
    DISPATCH_PAUSED,
    /** The program was down at the moment of a dispatch, and it was too late afterwards. */
    SCHEDULE_MISSED,
    /** A provider refused mail because of the sender: policy, reputation, authentication, content (B-05). */
    SENDER_REFUSED,
    /** Readers call an issue spam, more than a provider bears. */
    COMPLAINTS,
    /** The relay has taken nothing for a while. */
    RELAY_AWAY,
    /** The relay refuses our password, or its certificate is not trusted: that does not come right by itself. */
    RELAY_LOCKED,
    /** What leaves cannot be written down. */
    DISK_FULL,
    /** The database has been away for a while. */
    DATABASE_AWAY,
    /** The database was away, and is back. */
    DATABASE_WAS_AWAY;

    /** Whether it is raised again and again until it is over; else it is raised once each time that it happens. */
    boolean lasts() {
        return this == RELAY_AWAY || this == RELAY_LOCKED || this == DISK_FULL || this == DATABASE_AWAY;
    }

    /** The key of its words. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
