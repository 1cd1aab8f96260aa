package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.issue.check.Check;
import rubriek.shared.Texts;
import rubriek.support.Sample;

class HolidayTest {

    @ParameterizedTest
    @CsvSource({
        "2021-01-01, NEW_YEAR",
        "2021-04-02, GOOD_FRIDAY",
        "2021-04-04, EASTER",
        "2000-04-23, EASTER",
        "2008-03-23, EASTER",
        "2011-04-24, EASTER",
        "2026-04-06, EASTER_MONDAY",
        "2021-04-27, KINGS_DAY",
        "2025-04-26, KINGS_DAY",
        "2021-05-05, LIBERATION_DAY",
        "2021-05-13, ASCENSION",
        "2024-05-19, PENTECOST",
        "2024-05-20, WHIT_MONDAY",
        "2021-12-26, BOXING_DAY"
    })
    void the_days_on_which_the_country_stays_at_home(LocalDate day, Holiday holiday) {
        assertEquals(Optional.of(holiday), Holiday.on(day));
    }

    @Test
    void other_days_are_working_days() {
        assertEquals(Optional.empty(), Holiday.on(LocalDate.of(2021, 9, 14)));
        assertEquals(Optional.empty(), Holiday.on(LocalDate.of(2025, 4, 27)), "a Sunday; the day was kept on Saturday");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-14T09:00, ''",
        "2021-09-14T23:30, moment-at-night",
        "2021-09-14T06:59, moment-at-night",
        "2021-09-14T07:00, ''",
        "2021-09-18T09:00, moment-in-weekend",
        "2021-05-13T09:00, moment-on-holiday",
        "2021-12-26T23:00, moment-at-night moment-in-weekend moment-on-holiday"
    })
    void a_moment_at_which_nobody_reads_mail_is_advised_against(String local, String codes) {
        var sendAt = LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Amsterdam"));
        assertEquals(codes, String.join(" ", found(sendAt.toInstant())));
    }

    @Test
    void the_clock_of_the_newsletter_counts() {
        assertEquals(List.of("moment-at-night"), found(Instant.parse("2021-09-14T20:30:00Z")));
    }

    private static List<String> found(Instant sendAt) {
        var remarks = new Remarks(Texts.of("dispatch", Locale.forLanguageTag("nl")));
        MomentChecks.look(Sample.newsletter(), sendAt, remarks);
        return remarks.all().stream().filter(Check::asks).map(Check::code).toList();
    }
}
