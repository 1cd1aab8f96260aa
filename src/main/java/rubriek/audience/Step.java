package rubriek.audience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a subscription, before it is written in the ledger.
 *
 * @param at when it happened
 * @param who the person, or who did it for them
 * @param how by which page, link or request, or where the consent was given
 * @param words the whole text that was agreed to
 */
record Step(
        ConsentAction action,
        Instant at,
        String who,
        String how,
        @Nullable String words) {

    /** The reader, by a page or a link of their own. */
    static final String PERSON = "subscriber";

    /** Nobody: a period ran out. */
    static final String NOBODY = "rubriek";

    Step(ConsentAction action, Instant at, String who, String how) {
        this(action, at, who, how, null);
    }
}
