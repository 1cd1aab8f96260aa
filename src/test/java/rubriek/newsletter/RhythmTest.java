package rubriek.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.newsletter.Rhythm.Every;
import rubriek.newsletter.Rhythm.Weekday;

class RhythmTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2021-12, 2022-01",
        "TWO_MONTHS, 2021-11, 2022-01",
        "QUARTER, 2021-10, 2022-01",
        "HALF_YEAR, 2021-07, 2022-01",
        "YEAR, 2021-01, 2022-01"
    })
    void the_next_period_lies_a_rhythm_further(Every every, YearMonth period, YearMonth next) {
        assertEquals(next, rhythm(every, null, null, null).after(period, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2026-06, 4, 2026-06",
        "WEEK, 2026-06, 5, 2026-07", // five Tuesdays
        "WEEK, 2026-05, 4, 2026-06",
        "TWO_WEEKS, 2026-06, 2, 2026-06",
        "TWO_WEEKS, 2026-06, 3, 2026-07",
        "TWO_WEEKS, 2026-05, 2, 2026-06"
    })
    void a_rhythm_in_weeks_stays_in_the_month_while_it_has_room(
            Every every, YearMonth period, int issues, YearMonth next) {
        assertEquals(next, rhythm(every, Weekday.TUESDAY, null, null).after(period, issues));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, , , , 2021-09-14T09:00+02:00[Europe/Amsterdam]", // the second Tuesday, at nine
        "MONTH, FRIDAY, 1, 07:30, 2021-09-03T07:30+02:00[Europe/Amsterdam]",
        "QUARTER, THURSDAY, 5, 12:00, 2021-09-30T12:00+02:00[Europe/Amsterdam]",
        "WEEK, MONDAY, 3, 09:00, 2021-09-06T09:00+02:00[Europe/Amsterdam]"
    })
    void an_issue_leaves_on_the_day_of_its_rhythm(
            Every every, @Nullable Weekday weekday, @Nullable Integer week, @Nullable LocalTime at, String moment) {
        var outlook = outlook("2021-09", "2021-08-20T10:00:00Z", null, 0);
        assertEquals(moment, rhythm(every, weekday, week, at).proposal(outlook).toString());
    }

    @Test
    void when_the_day_has_passed_it_is_the_next_such_weekday() {
        var monthly = rhythm(Every.MONTH, null, null, null);
        assertEquals("2021-09-14T09:00+02:00[Europe/Amsterdam]", proposed(monthly, "2021-09-14T06:59:59Z", null));
        assertEquals("2021-09-21T09:00+02:00[Europe/Amsterdam]", proposed(monthly, "2021-09-14T07:00:00Z", null));
        assertEquals("2021-10-19T09:00+02:00[Europe/Amsterdam]", proposed(monthly, "2021-10-13T12:00:00Z", null));
    }

    @Test
    void today_is_the_newsletters_today() {
        var early = rhythm(Every.MONTH, null, null, LocalTime.of(0, 30));
        assertEquals("2021-09-21T00:30+02:00[Europe/Amsterdam]", proposed(early, "2021-09-20T22:00:00Z", null));
        assertEquals("2021-09-28T00:30+02:00[Europe/Amsterdam]", proposed(early, "2021-09-20T22:30:00Z", null));
    }

    @Test
    void never_on_the_day_that_another_issue_took() {
        var monthly = rhythm(Every.MONTH, null, null, LocalTime.of(20, 0));
        assertEquals(
                "2021-09-21T20:00+02:00[Europe/Amsterdam]",
                proposed(monthly, "2021-09-14T12:00:00Z", "2021-09-14T08:00:00Z"));
        assertEquals(
                "2021-09-14T20:00+02:00[Europe/Amsterdam]",
                proposed(monthly, "2021-09-14T12:00:00Z", "2021-08-10T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2021-09-07T07:00:00Z, 0, 2021-09-14", // on its Tuesday
        "WEEK, 2021-09-08T07:00:00Z, 0, 2021-09-14", // a day late
        "WEEK, 2021-09-06T07:00:00Z, 0, 2021-09-14", // a day early
        "WEEK, 2021-09-07T07:00:00Z, 2, 2021-09-28", // two others wait
        "TWO_WEEKS, 2021-09-07T07:00:00Z, 0, 2021-09-21"
    })
    void a_rhythm_in_weeks_counts_from_the_last_issue(Every every, String lastSent, int waiting, String day) {
        var outlook = new Outlook(
                YearMonth.of(2021, 9),
                AMSTERDAM,
                Instant.parse("2021-09-08T10:00:00Z"),
                Instant.parse(lastSent),
                waiting,
                0);
        assertEquals(
                day + "T09:00+02:00[Europe/Amsterdam]",
                rhythm(every, Weekday.TUESDAY, null, null).proposal(outlook).toString());
    }

    /** in the night in which the clock is put forward, and in which it is put back. */
    @Test
    void a_time_that_the_clock_skips_is_an_hour_later_and_one_that_it_shows_twice_is_the_first() {
        var night = rhythm(Every.MONTH, Weekday.SUNDAY, 5, LocalTime.of(2, 30));
        assertEquals(
                "2026-03-29T03:30+02:00[Europe/Amsterdam]",
                night.proposal(outlook("2026-03", "2026-03-01T00:00:00Z", null, 0))
                        .toString());
        assertEquals(
                "2026-10-25T02:30+02:00[Europe/Amsterdam]",
                night.proposal(outlook("2026-10", "2026-10-01T00:00:00Z", null, 0))
                        .toString());
    }

    @Test
    void two_of_one_period_do_not_want_the_same_day() {
        var monthly = rhythm(Every.MONTH, null, null, null);
        assertEquals(
                "2021-09-21T09:00+02:00[Europe/Amsterdam]",
                monthly.proposal(outlook("2021-09", "2021-08-20T10:00:00Z", null, 1))
                        .toString());
    }

    private static String proposed(Rhythm rhythm, String now, @Nullable String lastSent) {
        return rhythm.proposal(outlook("2021-09", now, lastSent, 0)).toString();
    }

    private static Outlook outlook(String period, String now, @Nullable String lastSent, int waiting) {
        return new Outlook(
                YearMonth.parse(period),
                AMSTERDAM,
                Instant.parse(now),
                lastSent == null ? null : Instant.parse(lastSent),
                waiting,
                waiting);
    }

    private static Rhythm rhythm(
            Every every, @Nullable Weekday weekday, @Nullable Integer week, @Nullable LocalTime at) {
        return new Rhythm(every, weekday, week, at);
    }
}
