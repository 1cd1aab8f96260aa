package rubriek.audience.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Moments as spreadsheets and other programs write them; without an offset, in the newsletter's own time. Day before month. */
final class Moments {

    private static final LocalDate FIRST_DAY_OF_EXCEL = LocalDate.of(1899, 12, 30);
    private static final String EXCEL = "[2-7]\\d{4}(\\.\\d{1,15})?";

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("[uuuu-M-d][d-M-uuuu][d/M/uuuu][d.M.uuuu]")
            .optionalStart()
            .appendPattern("['T'][' ']H:mm[:ss]")
            .optionalStart()
            .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[' ']")
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private final ZoneId zone;

    Moments(ZoneId zone) {
        this.zone = zone;
    }

    /** In microseconds, as the databases keep it; nothing when it cannot be read. */
    Optional<Instant> read(String text) {
        try {
            var at = text.matches(EXCEL) ? excel(Double.parseDouble(text)) : other(text.strip());
            var year = at.atZone(zone).getYear();
            return year < 1970 || year > 9000 ? Optional.empty() : Optional.of(at.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException | ArithmeticException notAMoment) {
            return Optional.empty();
        }
    }

    private Instant other(String text) {
        var parsed = FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return instant(parsed);
    }

    private Instant instant(TemporalAccessor parsed) {
        if (parsed instanceof OffsetDateTime offset) return offset.toInstant();
        var local = parsed instanceof LocalDateTime time ? time : ((LocalDate) parsed).atStartOfDay();
        return local.atZone(zone).toInstant();
    }

    /** Days since the last but one of 1899. */
    private Instant excel(double days) {
        var seconds = Math.round((days - Math.floor(days)) * 24 * 60 * 60);
        return FIRST_DAY_OF_EXCEL
                .plusDays((long) days)
                .atStartOfDay()
                .plusSeconds(seconds)
                .atZone(zone)
                .toInstant();
    }
}
