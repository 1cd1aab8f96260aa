package rubriek.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rubriek.shared.EmailAddress;

/**
 * An alarm on its way to one of those who get it.
 *
 * @param number which of them, from 1: it stands in the log, where no address does
 * @param tries how often the relay had it before
 * @param tried when it was noted or tried last
 * @param pause from then until it is due
 */
record Posting(Alarm alarm, EmailAddress to, int number, Instant taken, int tries, Instant tried, Duration pause) {

    /** After each try that came to nothing: some of them over an hour, as servers want that say "later" to whom they do not know. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(40));

    /** Of one that is refused, or that may have been taken without an answer. */
    private static final int FEW = 2;

    /** So long it waits for a relay that there is not. */
    private static final Duration KEPT = Duration.ofDays(1);

    static Posting of(Alarm alarm, EmailAddress to, int number, Instant now) {
        return new Posting(alarm, to, number, now, 0, now, Duration.ZERO);
    }

    /** When the clock was put back it is due too. */
    boolean due(Instant now) {
        return now.isBefore(tried) || !now.isBefore(tried.plus(pause));
    }

    /** The next try after this answer, or nothing when it is given up. */
    Optional<Posting> after(StaffMail.Answer answer, Instant now) {
        if (answer == StaffMail.Answer.NOBODY)
            return Duration.between(taken, now).compareTo(KEPT) > 0
                    ? Optional.empty()
                    : Optional.of(new Posting(alarm, to, number, taken, tries, now, WAITS.get(0)));
        var most = answer == StaffMail.Answer.LATER ? WAITS.size() + 1 : FEW;
        return tries + 1 >= most
                ? Optional.empty()
                : Optional.of(new Posting(alarm, to, number, taken, tries + 1, now, WAITS.get(tries)));
    }

    /** For the log. */
    @Override
    public String toString() {
        return alarm.matter() + " to number " + number + " of RUBRIEK_ALARMS_TO";
    }
}
