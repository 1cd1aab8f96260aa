package rubriek.dispatch;

import org.jspecify.annotations.Nullable;
import rubriek.dispatch.message.ListHeaders;
import rubriek.dispatch.message.Mailbox;
import rubriek.dispatch.message.MessageDraft;

/**
 * What all copies of a dispatch share, as it is frozen when sending starts.
 *
 * @param html with a mark wherever two copies differ, as {@code text}
 * @param hash of what was rendered
 */
record Letter(
        Mailbox from,
        @Nullable Mailbox replyTo,
        String subject,
        String language,
        String text,
        String html,
        String hash) {

    /** The domain that message ids are made at, and that bounces go to unless a setting says otherwise. */
    String domain() {
        return from.address().domain();
    }

    Letter withSubject(String other) {
        return new Letter(from, replyTo, other, language, text, html, hash);
    }

    /** @param list none only for a look at the message: without it nobody could leave */
    MessageDraft addressedTo(@Nullable ListHeaders list) {
        return new MessageDraft(from, replyTo, subject, language, list, text, html);
    }
}
