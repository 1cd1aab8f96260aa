package rubriek.audience;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a subscription, before it is written in the ledger.
 *
 * @param at when it happened
 * @param who the person, or who did it for them
 * @param how by which page, link or request, or where the consent was given
 * @param words the whole text that was agreed to
 * @param fields of the person that it changed, by name; null when it is about something else
 */
record Step(
        ConsentAction action,
        Instant at,
        String who,
        String how,
        @Nullable String words,
        @Nullable List<String> fields) {

    /** The reader, by a page or a link of their own. */
    static final String PERSON = "subscriber";

    /** Nobody: a period ran out. */
    static final String NOBODY = "rubriek";

    Step(ConsentAction action, Instant at, String who, String how) {
        this(action, at, who, how, null, null);
    }

    Step(ConsentAction action, Instant at, String who, String how, @Nullable String words) {
        this(action, at, who, how, words, null);
    }

    /** Whether it shows that somebody reads the person's mailbox and wants mail. */
    boolean showsLife() {
        return who.equals(PERSON) && ConsentAction.signsOfLife().contains(action);
    }

    /** Whether a question that was mailed before waits for nothing any more: it was answered, or went to a mailbox that they left. */
    boolean endsQuestions() {
        return showsLife() || action == ConsentAction.ADDRESS_CHANGED;
    }

    /** @param fields as they are called in the API, without their values */
    static Step details(Instant at, String who, String how, List<String> fields) {
        return new Step(ConsentAction.DETAILS_CHANGED, at, who, how, null, fields);
    }
}
