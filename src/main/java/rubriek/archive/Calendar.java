package rubriek.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Event;
import rubriek.issue.IssueView;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Inserts;
import rubriek.shared.Links;
import rubriek.shared.Markdown;

/**
 * Writes an event as iCalendar (RFC 5545): one VEVENT, moments in UTC, lines of at most 75 octets.
 *
 * @param references what those in the event's text are called
 */
record Calendar(NewsletterView newsletter, IssueView issue, Links links, Markdown.Styles references) {

    private static final int LINE = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** @param event with an id and a start */
    CalendarFile file(Event event) {
        var id = Objects.requireNonNull(event.id());
        var page = links.entry(newsletter.slug(), issue.number(), id);
        var published = Archive.publishedAt(issue);
        var text = Stream.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Rubriek//Rubriek//NL",
                        "METHOD:PUBLISH",
                        "BEGIN:VEVENT",
                        "UID:" + issue.id() + "-" + id,
                        "DTSTAMP:" + UTC.format(published),
                        "DTSTART:" + UTC.format(Objects.requireNonNull(event.start())),
                        moment("DTEND", event.end()),
                        text("SUMMARY", event.title()),
                        text("LOCATION", event.place()),
                        text("DESCRIPTION", description(event)),
                        "URL:" + Objects.requireNonNullElse(event.url(), page),
                        "END:VEVENT",
                        "END:VCALENDAR")
                .filter(line -> !line.isEmpty())
                .map(line -> folded(line) + "\r\n")
                .collect(joining());
        return new CalendarFile(text, newsletter.slug() + "-" + issue.number() + "-" + id + ".ics", published);
    }

    private String description(Event event) {
        return Stream.of(
                        event.organiser(),
                        event.body() == null ? null : Markdown.of(event.body()).text(references, Inserts.none()))
                .filter(Objects::nonNull)
                .collect(joining("\n\n"));
    }

    private static String moment(String name, @Nullable OffsetDateTime moment) {
        return moment == null ? "" : name + ":" + UTC.format(moment);
    }

    /** RFC 5545 section 3.3.11. */
    private static String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) return "";
        return name + ":"
                + value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\R", "\\\\n");
    }

    /** RFC 5545 section 3.1: a line goes on after a line end and a blank; no character is cut in two. */
    private static String folded(String line) {
        var out = new StringBuilder();
        var octets = 0;
        for (var i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            var character = Character.toString(line.codePointAt(i));
            var width = character.getBytes(UTF_8).length;
            if (octets + width > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += width;
        }
        return out.toString();
    }
}
