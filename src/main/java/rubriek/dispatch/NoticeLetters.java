package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rubriek.audience.NoticeList;
import rubriek.audience.NoticeToSend;
import rubriek.dispatch.dkim.SigningKey;
import rubriek.dispatch.message.Copy;
import rubriek.dispatch.message.Mailbox;
import rubriek.dispatch.message.MessageDraft;
import rubriek.dispatch.message.MessageTemplate;
import rubriek.dispatch.message.Unsubscribe;
import rubriek.dispatch.signing.Signatures;

/** Makes messages of notices: of the service itself, or of a list, which have the headers of a list and say that no person wrote them. */
@ApplicationScoped
class NoticeLetters {

    private final Composer composer;
    private final Signatures signatures;
    private final SendingSettings settings;
    private final Clock clock;

    NoticeLetters(Composer composer, Signatures signatures, SendingSettings settings, Clock clock) {
        this.composer = composer;
        this.signatures = signatures;
        this.settings = settings;
        this.clock = clock;
    }

    Envelope envelope(NoticeToSend notice) {
        var domain = settings.bounceDomain().orElse(sender(notice));
        var token = notice.id().toString().replace("-", "");
        return new Envelope("n+" + token + "@" + domain, notice.to().wire(), Optional.of(token));
    }

    /**
     * @param signedElsewhere whether the relay that it goes over signs it
     * @throws IllegalArgumentException when a value of it cannot stand in a message
     */
    byte[] message(NoticeToSend notice, boolean signedElsewhere) {
        var keys = signedElsewhere ? List.<SigningKey>of() : signatures.keys(sender(notice));
        return new SignedTemplate(new MessageTemplate(draft(notice)), keys).write(copy(notice));
    }

    /** The domain that it comes from. */
    static String sender(NoticeToSend notice) {
        return notice.newsletter().sender().serviceAddress().domain();
    }

    private MessageDraft draft(NoticeToSend notice) {
        var newsletter = notice.newsletter();
        var mail = notice.mail();
        var from = new Mailbox(newsletter.sender().name(), newsletter.sender().serviceAddress());
        var draft = MessageDraft.ofService(from, mail.subject(), notice.language(), mail.plain(), mail.html());
        var list = notice.list();
        return list == null
                ? draft
                : draft.ofList(composer.noticeHeaders(
                        newsletter,
                        new Composer.Listing(list.knownAs(), list.title()),
                        notice.kind().toString()));
    }

    private Copy copy(NoticeToSend notice) {
        var date = date(notice);
        var to = new Mailbox(notice.to());
        var list = notice.list();
        return list == null
                ? Copy.ofService(to, bare(notice.messageId()), date)
                : new Copy(to, bare(notice.messageId()), date, unsubscribe(list), Map.of());
    }

    private static Unsubscribe unsubscribe(NoticeList list) {
        return new Unsubscribe(list.leave().link(), list.leave().mail());
    }

    private OffsetDateTime date(NoticeToSend notice) {
        return clock.instant().atZone(notice.newsletter().zone()).toOffsetDateTime();
    }

    private static String bare(String messageId) {
        return messageId.replaceAll("^<|>$", "");
    }
}
