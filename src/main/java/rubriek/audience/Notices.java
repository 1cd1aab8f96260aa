package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The mails about the service itself, for the courier: it claims some, carries them outside of any transaction, and records what
 * became of each. Every try of one has the same Message-ID.
 */
@ApplicationScoped
@Transactional
public class Notices {

    private static final int AT_A_TIME = 500;

    private final NoticeRepository notices;
    private final NoticeMails mails;
    private final Register register;
    private final AudienceSettings settings;

    Notices(NoticeRepository notices, NoticeMails mails, Register register, AudienceSettings settings) {
        this.notices = notices;
        this.mails = mails;
        this.register = register;
        this.settings = settings;
    }

    /**
     * The next ones to send, longest waiting first. One that nobody waits for any more is dropped instead, as is one that was asked for
     * anew.
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

    /**
     * The end of it is about to leave. Committed before that, so that whoever finds it knows that it may have arrived (T-06).
     *
     * @param relay that carries it
     * @return false when another has it, or nobody: then it must not leave
     */
    public boolean leave(NoticeToSend notice, String relay) {
        return notices.locked(notice.id())
                .filter(n -> n.leave(notice.claim(), relay, register.now()))
                .isPresent();
    }

    /** What whoever has it no more says of it is passed over, unless it was sent; so is one whose person was erased meanwhile. */
    public void record(NoticeToSend notice, NoticeOutcome outcome) {
        notices.locked(notice.id()).ifPresent(n -> n.record(notice.claim(), outcome, register.now()));
    }

    /** Those whose courier is gone: what was never about to leave is queued again, of the others nobody knows. */
    public void lapse() {
        notices.lockLapsed(register.now(), AT_A_TIME).forEach(n -> n.lapse(register.now()));
    }

    /** The clock was put back: who waits for a try goes on waiting as long as was meant. */
    public void waitNoLonger() {
        notices.waitNoLonger(register.now());
    }

    /** A relay is back: what waits only for one is due now. What a server said no to for now goes on waiting. */
    public void relayIsBack() {
        notices.relayIsBack(register.now());
    }

    private Optional<NoticeToSend> claim(Notice notice) {
        var overtaken = notices.rivals(notice).stream().anyMatch(other -> other.overtakes(notice));
        var mail = overtaken ? Optional.<WrittenNotice>empty() : mails.write(notice);
        if (mail.isEmpty()) notice.drop(register.now());
        return mail.map(m -> toSend(notice, m));
    }

    private NoticeToSend toSend(Notice notice, WrittenNotice written) {
        var domain = written.newsletter().sender().serviceAddress().domain();
        notice.claim("<" + UUID.randomUUID() + "@" + domain + ">", settings.noticeLease(), register.now());
        return new NoticeToSend(
                notice.id,
                Objects.requireNonNull(notice.claim),
                notice.kind,
                written.to(),
                written.newsletter(),
                Objects.requireNonNull(notice.messageId),
                notice.attempts,
                written.mail(),
                written.language(),
                written.list());
    }
}
