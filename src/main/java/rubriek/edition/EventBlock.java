package rubriek.edition;

import org.jspecify.annotations.Nullable;
import rubriek.issue.Event;

/**
 * Something that happens at a time, with its words.
 *
 * @param when "dinsdag 21 september 2021, 19.30–21.00 uur", in the newsletter's time zone
 * @param start as HTML writes a moment
 * @param place where, "online", or both
 * @param organiser "Organisatie: Bewonersgroep"
 * @param enrol "Aanmelden kan tot en met 14 september 2021"
 * @param calendar the address of the event as a file for a calendar
 */
record EventBlock(
        Head head,
        @Nullable String when,
        @Nullable String start,
        @Nullable String place,
        @Nullable String organiser,
        @Nullable String enrol,
        @Nullable Passage body,
        @Nullable String url,
        @Nullable More more,
        @Nullable String calendar) {

    static EventBlock of(Event event, Head head, @Nullable Passage body, @Nullable More more, Frame frame) {
        var words = frame.words();
        var zone = frame.newsletter().zone();
        var start = event.start();
        return new EventBlock(
                head,
                when(event, frame),
                start == null
                        ? null
                        : start.atZoneSameInstant(zone).toOffsetDateTime().toString(),
                place(event, words),
                event.organiser() == null ? null : words.organiser(event.organiser()),
                event.enrolBefore() == null ? null : words.enrolBefore(frame.date(event.enrolBefore())),
                body,
                event.url(),
                more,
                start == null ? null : frame.calendar(event));
    }

    /** What is said of it on one line. */
    public @Nullable String line() {
        return Head.dotted(when, place, organiser);
    }

    /** What is said of it beside the moment. */
    public @Nullable String where() {
        return Head.dotted(place, organiser);
    }

    static @Nullable String when(Event event, Frame frame) {
        return EventDates.of(frame.newsletter()).of(event);
    }

    private static @Nullable String place(Event event, EditionMessages words) {
        var online = Boolean.TRUE.equals(event.online()) ? words.online() : null;
        return Head.listed(words, event.place(), online);
    }
}
