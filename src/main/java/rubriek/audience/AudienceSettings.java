package rubriek.audience;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Periods that the law and good manners ask for; {@code config/application.properties} tells each and its default. */
@ConfigMapping(prefix = "rubriek.audience")
interface AudienceSettings {

    /** How long the link in a confirmation works, and how long an unanswered address is kept (G-03, G-08). */
    Duration confirmWithin();

    /**
     * At most one confirmation for one address on one list in this period, however often it is asked for, and at most one mail to an
     * address that somebody wants to move to, whoever asks (S-12).
     */
    Duration askAgainAfter();

    /** How soon a confirmation that did not come is mailed once more on demand; twice at most in the period above. */
    Duration remindAfter();

    /** How long the link that unsubscribed somebody also brings them back. */
    Duration undoWithin();

    /** How long a link to one's preferences works: it opens all that is known of somebody. */
    Duration preferencesWithin();

    /** At most one mail with such a link for one person in this period, however often it is asked for. */
    Duration linkAgainAfter();

    /** How long the courier may take until the end of a notice is about to leave; then another may try it. */
    Duration noticeLease();

    /** When those who keep a list are told who came and left, as a Quartz cron expression; {@link ListNewsRounds} reads it by its key. */
    String newsAt();

    /** How often people who were written by the thousand are made to be found; {@link rubriek.audience.search} reads it by its key. */
    Duration searchRounds();
}
