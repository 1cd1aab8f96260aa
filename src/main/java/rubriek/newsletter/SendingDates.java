package rubriek.newsletter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** The days that a rhythm falls on. */
final class SendingDates {

    /** An issue that left this many days beside its day still counts for it. */
    private static final int NEAR = 3;

    private final Rhythm rhythm;
    private final DayOfWeek weekday;

    SendingDates(Rhythm rhythm) {
        this.rhythm = rhythm;
        weekday = rhythm.dayOfWeek();
    }

    /** How many issues of a rhythm in weeks a month has room for. */
    int roomIn(YearMonth month) {
        var first = firstIn(month);
        var weeks = (month.lengthOfMonth() - first.getDayOfMonth()) / 7;
        return weeks / rhythm.every().weeks() + 1;
    }

    /**
     * The day of the rhythm, when it is still to come and no other issue has taken it; or else the first such weekday after. A
     * time that the clock skips that night is an hour later, one that it shows twice is the first of the two.
     */
    ZonedDateTime proposal(Outlook outlook) {
        var day = rhythm.every().weeks() > 0 ? byWeeks(outlook) : inMonth(outlook);
        return day.isAfter(outlook.lastSentOn()) && toCome(day, outlook) ? moment(day, outlook) : soonest(outlook);
    }

    private LocalDate inMonth(Outlook outlook) {
        var week = rhythm.whichWeek();
        var adjuster = week == Rhythm.LAST_WEEK
                ? TemporalAdjusters.lastInMonth(weekday)
                : TemporalAdjusters.dayOfWeekInMonth(week, weekday);
        return outlook.period().atDay(1).with(adjuster).plusWeeks(outlook.waitingOfPeriod());
    }

    /** So many weeks after the last one, yet not before the period. */
    private LocalDate byWeeks(Outlook outlook) {
        var step = rhythm.every().weeks();
        var inPeriod = firstIn(outlook.period()).plusWeeks((long) step * outlook.waitingOfPeriod());
        var last = outlook.lastSentOn().plusDays(NEAR).with(TemporalAdjusters.previousOrSame(weekday));
        var afterLast = last.plusWeeks((long) step * (outlook.waiting() + 1));
        return afterLast.isAfter(inPeriod) ? afterLast : inPeriod;
    }

    private ZonedDateTime soonest(Outlook outlook) {
        var today = outlook.today();
        var from = outlook.lastSentOn().isBefore(today)
                ? today
                : outlook.lastSentOn().plusDays(1);
        var day = from.with(TemporalAdjusters.nextOrSame(weekday));
        return moment(toCome(day, outlook) ? day : day.plusWeeks(1), outlook);
    }

    private boolean toCome(LocalDate day, Outlook outlook) {
        return moment(day, outlook).toInstant().isAfter(outlook.now());
    }

    private ZonedDateTime moment(LocalDate day, Outlook outlook) {
        return ZonedDateTime.of(day, rhythm.timeOfDay(), outlook.zone());
    }

    private LocalDate firstIn(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.firstInMonth(weekday));
    }
}
