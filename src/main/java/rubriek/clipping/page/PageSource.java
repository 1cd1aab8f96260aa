package rubriek.clipping.page;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What was read, and for whom.
 *
 * @param body the page, or its beginning
 * @param contentType the header of that name, empty without one
 * @param contentLanguage the header of that name, empty without one
 * @param disposition the header Content-Disposition, empty without one
 * @param address where it was read
 * @param zone of the readers: a page dated late in the evening elsewhere may be tomorrow's to them
 * @param today pages are not dated later
 */
@SuppressWarnings("ArrayRecordComponent") // a megabyte that is read once
public record PageSource(
        byte[] body,
        String contentType,
        String contentLanguage,
        String disposition,
        String address,
        ZoneId zone,
        LocalDate today) {}
