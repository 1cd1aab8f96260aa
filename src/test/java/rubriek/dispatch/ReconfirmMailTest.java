package rubriek.dispatch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.ListDraft;
import rubriek.audience.Lists;
import rubriek.audience.NoticeKind;
import rubriek.audience.NoticeState;
import rubriek.audience.Silent;
import rubriek.shared.EmailAddress;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;
import rubriek.support.TickingClock;

/** the mail that asks whether a list is still wanted, as a relay gets it. */
@DatabaseTest
@TestProfile(Relayed.class)
class ReconfirmMailTest {

    private static final SmtpSink SINK = Relayed.SINK;

    @Inject
    Linde linde;

    @Inject
    Silent silent;

    @Inject
    NoticeCourier courier;

    @Inject
    Lists lists;

    @Inject
    ServiceMails mails;

    @Inject
    TickingClock clock;

    @AfterEach
    void the_relay_forgets() {
        SINK.clear();
    }

    @Test
    void A_11_it_can_be_left_by_as_an_issue_can_and_says_that_no_person_wrote_it() {
        var paper = linde.withReaders(0);
        var list = silent.list(paper.slug());
        silent.reader(list, new EmailAddress(paper.reader(1)));
        lists.change(list.slug(), ReconfirmMailTest::renamed, null);
        silent.morning();
        silent.morning();
        clock.forward(Duration.ofHours(12));
        courier.send();
        var sent = await().atMost(Duration.ofSeconds(20))
                .until(() -> SINK.mailsTo(paper.reader(1)), all -> !all.isEmpty());
        assertEquals(1, sent.size());
        var mail = sent.get(0).source();
        assertTrue(mail.contains("\r\nAuto-Submitted: auto-generated\r\n"), "H-12");
        assertFalse(mail.contains("Precedence:"), "H-12");
        assertTrue(mail.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "U-02");
        assertTrue(mail.matches("(?s).*\\r\\nList-Unsubscribe:\\s+<http[^>]+/unsubscribe/[^>]+>,.*"), "U-01");
        assertTrue(mail.matches("(?s).*\\r\\nList-Id:[^<]*<" + list.slug() + "\\..*"), "L-01");
        assertTrue(mail.matches("(?s).*\\r\\nFeedback-ID:\\s+0:" + list.slug() + ":reconfirm:.*"), mail);
        var row = mails.list(paper.slug(), ServiceMailFilter.ALL, new PageRequest(1, 20))
                .items()
                .get(0);
        assertEquals(NoticeKind.RECONFIRM, row.kind());
        assertEquals(NoticeState.SENT, row.state());
    }

    /** Mail programs know it by its first slug all the same (H-11). */
    private static ListDraft renamed(ListDraft list) {
        return new ListDraft(
                "nieuw-" + list.slug(),
                list.title(),
                list.newsletter(),
                list.optIn(),
                list.consentText(),
                null,
                null,
                null,
                list.reconfirm());
    }
}
