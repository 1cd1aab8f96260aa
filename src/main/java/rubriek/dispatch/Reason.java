package rubriek.dispatch;

import java.util.Locale;

/** Why a dispatch stands still, ended early or goes on haltingly; the words are in {@code texts/dispatch}. */
enum Reason {
    /** The checks at its moment found something that stops a send. */
    CHECKS_FAILED,
    /** Preparing it went wrong in a way that is no editor's fault. */
    PREPARING_FAILED,
    /** Its moment passed longer ago than the grace for missed runs allows. */
    MISSED,
    /** The moment after which nobody wants it any more has passed. */
    EXPIRED,
    /** Nobody was confirmed on its lists when its moment came. */
    NOBODY,
    /** The relay takes nothing at the moment; the copies wait. */
    RELAY_AWAY,
    /** The relay does not let us in: a password or a certificate is wrong. The copies wait. */
    RELAY_LOCKED,
    /** No relay is set for the sender's domain. */
    NO_RELAY,
    /** Some copies can go only over a relay that does not serve at the moment; they wait, others leave. */
    RELAY_AWAITED,
    /** What must be written down before a copy may leave cannot be: the disk is full. */
    DISK_FULL,
    /** The database was away for a while; it goes on. */
    DATABASE_WAS_AWAY,
    /** The clock of the machine was set; it goes on by the new time. */
    CLOCK_JUMPED,
    /** The relay has not answered a copy for long, and nobody knows whether it will. */
    RELAY_SILENT,
    /** The relay takes mail, and takes long over it. */
    RELAY_SLOW,
    /** The relay ends the connection after each message. */
    RELAY_CLOSES,
    /** So many copies were refused because of the sender that the others are kept back. */
    SENDER_REFUSED,
    /** So many copies are such as the relay cannot carry that the others are kept back. */
    RELAY_UNABLE,
    /** So many addresses are unknown, or their mailboxes take nothing, that the relay or the list must be wrong. */
    ADDRESSES_UNKNOWN,
    /** The first answers are mostly refusals: the relay must be wrong, or the list. */
    REFUSED_FROM_THE_START,
    /** The relay turns the sender away before any reader is named. */
    SENDER_TURNED_AWAY,
    /** So many readers call it spam that the others are kept back. */
    COMPLAINTS,
    /** What a warm-up gives a provider on this day is used up; its copies wait for the next. */
    WARMING_UP,
    /** A provider says that we are too fast; its copies wait, others leave. */
    PROVIDER_WAITS;

    /** Its code in the database, and its key among the words. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
