package rubriek.edition;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Event;
import rubriek.newsletter.NewsletterView;

/** When events are, in the words and the time zone of a newsletter. */
public record EventDates(NewsletterView newsletter) {

    public static EventDates of(NewsletterView newsletter) {
        return new EventDates(newsletter);
    }

    /** "dinsdag 21 september 2021, 19.30–21.00 uur"; null as long as it has no start. */
    public @Nullable String of(Event event) {
        if (event.start() == null) return null;
        var words = MessageBundles.get(EditionMessages.class, Localized.Literal.of(newsletter.language()));
        return new Moments(newsletter.locale(), newsletter.zone(), words).span(event.start(), event.end());
    }
}
