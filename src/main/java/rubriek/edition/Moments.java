package rubriek.edition;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments as people write them: "dinsdag 21 september 2021, 19.30–21.00 uur". */
record Moments(Locale locale, ZoneId zone, EditionMessages words) {

    String span(OffsetDateTime start, @Nullable OffsetDateTime end) {
        var from = start.atZoneSameInstant(zone);
        if (end == null) return words.listed(day(from), words.clock(time(from)));
        var to = end.atZoneSameInstant(zone);
        if (from.toLocalDate().equals(to.toLocalDate()))
            return words.listed(day(from), words.clock(time(from) + "–" + time(to)));
        return words.listed(day(from), words.clock(time(from))) + " – " + words.listed(day(to), words.clock(time(to)));
    }

    private String day(ZonedDateTime moment) {
        var weekday = DateTimeFormatter.ofPattern("EEEE", locale).format(moment);
        var known = locale.getLanguage().equals("fy") ? weekday.toLowerCase(locale) : weekday;
        var german = locale.getLanguage().equals("de") ? "," : "";
        return known + german + " " + Dates.inWords(moment.toLocalDate(), locale);
    }

    private String time(ZonedDateTime moment) {
        var pattern = switch (locale.getLanguage()) {
            case "nl", "fy" -> "HH.mm";
            case "fr" -> "H 'h' mm";
            default -> "HH:mm";
        };
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment);
    }
}
