package rubriek.web.site;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import rubriek.dispatch.outbox.OutboxRow;

/**
 * A mail as a line of the outbox.
 *
 * @param moment when it was made, for a program
 * @param time the same for a person, in the time of this computer, with its zone
 */
record OutboxLine(String name, String subject, String to, Instant moment, String time, String size) {

    private static final double OCTETS_IN_KILOBYTE = 1000;

    static OutboxLine of(OutboxRow row, Locale language) {
        return new OutboxLine(
                row.name(),
                row.subject(),
                row.to(),
                row.keptAt(),
                time(row.keptAt(), language),
                size(row.size(), language));
    }

    static String time(Instant moment, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
                .withLocale(language)
                .format(moment.atZone(ZoneId.systemDefault()));
    }

    static String size(long octets, Locale language) {
        var number = NumberFormat.getNumberInstance(language);
        number.setMaximumFractionDigits(1);
        return number.format(octets / OCTETS_IN_KILOBYTE) + " kB";
    }
}
