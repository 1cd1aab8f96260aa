package rubriek.archive;

import java.time.Instant;

/**
 * An event as a file for calendars.
 *
 * @param text by RFC 5545: lines end in CRLF
 * @param name of the file, such as {@code buurtdag-2021.ics}
 * @param updated when it was published
 */
public record CalendarFile(String text, String name, Instant updated) {}
