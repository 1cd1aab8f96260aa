package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.NoticeAnswer;
import rubriek.audience.NoticeOutcome;
import rubriek.audience.NoticeToSend;
import rubriek.audience.Notices;
import rubriek.audience.SuppressionFilter;
import rubriek.audience.Suppressions;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;

/** B-05, T-10: what servers say of mail about the service, and when it is the relay that says it. */
@DatabaseTest
class NoticeBooksTest {

    @Inject
    Linde linde;

    @Inject
    Notices notices;

    @Inject
    Suppressions suppressions;

    @Inject
    RefusalSettings refusals;

    @Inject
    PaceSettings pace;

    @Inject
    Ending ending;

    @SuppressWarnings("NullAway.Init")
    private NoticeBooks books;

    @SuppressWarnings("NullAway.Init")
    private Linde.Paper paper;

    @BeforeEach
    void the_program_began_just_now() {
        books = new NoticeBooks(notices, suppressions, refusals, pace, ending);
        paper = linde.withReaders(0);
    }

    @Test
    void B_05_a_relay_that_refuses_from_the_start_silences_four_and_not_fifty() {
        var mails = asked(12);
        mails.forEach(this::refused);
        assertEquals(4, silenced(mails));
    }

    @Test
    void B_05_among_mail_that_arrives_each_address_that_there_is_not_is_silenced() {
        var mails = asked(26);
        mails.subList(0, 20).forEach(this::arrived);
        mails.subList(20, 26).forEach(this::refused);
        assertEquals(6, silenced(mails));
    }

    private List<NoticeToSend> asked(int readers) {
        for (var i = 0; i < readers; i++) linde.ask(paper.slug(), paper.reader(i));
        return notices.claim(1000).stream()
                .filter(n -> n.newsletter().slug().equals(paper.slug()))
                .toList();
    }

    private void refused(NoticeToSend notice) {
        var words = "550 5.1.1 User unknown in relay recipient table";
        var answer = new NoticeAnswer(550, "5.1.1", words, Fault.ADDRESS.word(), "smtp");
        var judged = new Settlement(DeliveryState.FAILED, 550, "5.1.1", words, null, Fault.ADDRESS);
        record(notice, new NoticeOutcome.Failed(answer), judged);
    }

    private void arrived(NoticeToSend notice) {
        var answer = new NoticeAnswer(250, "2.0.0", "Queued", null, "smtp");
        record(
                notice,
                new NoticeOutcome.Sent(answer),
                new Settlement(DeliveryState.SENT, 250, "2.0.0", "Queued", null, null));
    }

    private void record(NoticeToSend notice, NoticeOutcome outcome, Settlement judged) {
        QuarkusTransaction.requiringNew().run(() -> books.record(notice, outcome, judged));
    }

    private long silenced(List<NoticeToSend> mails) {
        return mails.stream()
                .filter(m -> suppressions
                                .list(new SuppressionFilter(m.to().value(), false), PageRequest.first(1))
                                .total()
                        > 0)
                .count();
    }
}
