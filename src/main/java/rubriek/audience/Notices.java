package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The mails about the service itself, for the courier: it claims some, carries them outside of any transaction, and records what
 * became of each. What is claimed and never recorded comes back when its lease has run out, with the same Message-ID.
 */
@ApplicationScoped
@Transactional
public class Notices {

    private final NoticeRepository notices;
    private final SubscriptionRepository subscriptions;
    private final SubscriberRepository people;
    private final NoticeMails mails;
    private final Register register;
    private final AudienceSettings settings;

    Notices(
            NoticeRepository notices,
            SubscriptionRepository subscriptions,
            SubscriberRepository people,
            NoticeMails mails,
            Register register,
            AudienceSettings settings) {
        this.notices = notices;
        this.subscriptions = subscriptions;
        this.people = people;
        this.mails = mails;
        this.register = register;
        this.settings = settings;
    }

    /**
     * The next ones to send, longest waiting first. One that nobody waits for any more is dropped instead.
     *
     * @param most how many at most; fewer may come, though more are due
     */
    public List<NoticeToSend> claim(int most) {
        return claim(most, register.now());
    }

    /** As {@link #claim(int)}, of those that were due at this moment: what a round has put off is not of the same round. */
    public List<NoticeToSend> claim(int most, Instant due) {
        return notices.lockDue(due, most).stream()
                .map(this::claim)
                .flatMap(Optional::stream)
                .toList();
    }

    /** One that is gone, because its person was erased meanwhile, is passed over. */
    public void record(UUID notice, NoticeOutcome outcome) {
        notices.locked(notice).ifPresent(n -> n.record(outcome, register.now()));
    }

    /** The clock was put back: who waits for a try goes on waiting as long as was meant. */
    public void waitNoLonger() {
        notices.waitNoLonger(register.now());
    }

    private Optional<NoticeToSend> claim(Notice notice) {
        var mail = write(notice);
        if (mail.isEmpty()) notice.drop(register.now());
        return mail.map(m -> toSend(notice, m));
    }

    private Optional<WrittenNotice> write(Notice notice) {
        if (notice.subscriptionId == null) return mails.write(notice);
        var subscription = subscriptions.findById(notice.subscriptionId);
        return mails.write(notice.kind, people.withId(subscription.subscriberId), subscription);
    }

    private NoticeToSend toSend(Notice notice, WrittenNotice written) {
        var domain = written.newsletter().sender().serviceAddress().domain();
        var messageId =
                notice.claim("<" + UUID.randomUUID() + "@" + domain + ">", settings.noticeLease(), register.now());
        return new NoticeToSend(
                notice.id,
                written.to(),
                written.newsletter(),
                messageId,
                notice.attempts,
                written.mail(),
                written.language(),
                written.list());
    }
}
