package rubriek.clipping.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The day on which a page was published. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d).*");
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(:\\d{2})?(?:[.,]\\d+)? ?(Z|[+-]\\d{2}:?\\d{2})");
    private static final int FIRST_YEAR = 1900;

    private final ZoneId zone;
    private final LocalDate today;

    Dates(ZoneId zone, LocalDate today) {
        this.zone = zone;
        this.today = today;
    }

    @Nullable
    LocalDate published(Document page, Meta meta, JsonLd thing) {
        return Stream.of(
                        meta.text("article:published_time", "og:article:published_time"),
                        thing.text("datePublished", "uploadDate", "dateCreated"),
                        meta.text(
                                "datepublished", "dcterms.issued", "dc.date.issued", "dcterms.created", "dcterms.date"),
                        meta.text(
                                "dc.date",
                                "citation_publication_date",
                                "pubdate",
                                "publishdate",
                                "date",
                                "parsely-pub-date"),
                        inText(page))
                .flatMap(text -> text.flatMap(this::day).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> inText(Document page) {
        return Stream.of(
                        "[itemprop=datePublished][datetime]",
                        "time[pubdate][datetime]",
                        "article time[datetime]",
                        "main time[datetime]",
                        "time[datetime]")
                .flatMap(where -> Optional.ofNullable(page.selectFirst(where)).stream())
                .map(time -> time.attr("datetime").strip())
                .findFirst();
    }

    /**
     * ISO 8601 or RFC 9110 section 5.6.7; a moment with an offset falls on the readers' day. Empty for a day that is none, or
     * still to come.
     */
    Optional<LocalDate> day(String text) {
        return parsed(text.strip()).filter(day -> day.getYear() >= FIRST_YEAR && !day.isAfter(today.plusDays(1)));
    }

    private Optional<LocalDate> parsed(String text) {
        try {
            var moment = MOMENT.matcher(text);
            if (moment.matches()) return Optional.of(moment(moment.group(1), moment.group(2), moment.group(4)));
            var day = DAY.matcher(text);
            if (day.matches())
                return Optional.of(LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3))));
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .withZoneSameInstant(zone)
                    .toLocalDate());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private LocalDate moment(String day, String time, String offset) {
        var colon = offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
        return OffsetDateTime.parse(day + "T" + time + colon)
                .atZoneSameInstant(zone)
                .toLocalDate();
    }

    private static int number(String figures) {
        return Integer.parseInt(figures);
    }
}
