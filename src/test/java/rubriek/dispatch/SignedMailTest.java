package rubriek.dispatch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.ListDraft;
import rubriek.audience.Lists;
import rubriek.audience.OptIn;
import rubriek.audience.SignUp;
import rubriek.audience.SignUps;
import rubriek.audience.Welcome;
import rubriek.dispatch.dkim.KeyAlgorithm;
import rubriek.dispatch.signing.DkimKeyDraft;
import rubriek.dispatch.signing.DkimKeys;
import rubriek.issue.check.Check;
import rubriek.newsletter.Newsletters;
import rubriek.shared.EmailAddress;
import rubriek.support.DatabaseTest;
import rubriek.support.DkimJudge;
import rubriek.support.SmtpSink;

/** Whatever a reader gets is signed by the key of the sender's domain, as it arrives (D-01). */
@DatabaseTest
@TestProfile(Relayed.class)
class SignedMailTest {

    private static final SmtpSink SINK = Relayed.SINK;

    @Inject
    Linde linde;

    @Inject
    DkimKeys keys;

    @Inject
    Newsletters newsletters;

    @Inject
    TestMails testMails;

    @Inject
    MailPreviews previews;

    @Inject
    Preflights preflights;

    @Inject
    Lists lists;

    @Inject
    SignUps signUps;

    private Linde.Paper paper;
    private Map<String, String> records;

    /** The key is of the domain above the sender's, which is one organisation's still (A-02). */
    @BeforeEach
    void the_sender_has_a_key() {
        paper = linde.withReaders(1);
        linde.comesFrom(paper, "nieuws." + paper.slug() + ".example");
        var key = keys.create(new DkimKeyDraft(paper.slug() + ".example", "mei", null, null));
        records = Map.of(key.record().name(), key.record().value());
        assertEquals(Check.Severity.ADVICE, signatureCheck().severity(), "A-01");
        assertTrue(signatureCheck().message().contains("nieuws." + paper.slug() + ".example"));
        keys.activate(key.id(), null);
        assertEquals(Check.Severity.PASSED, signatureCheck().severity(), "A-01");
    }

    @Test
    void an_issue_its_test_mail_and_its_preview_are_signed() { // R-08, M-13
        testMails.send(paper.slug(), 9, new TestMailDraft(List.of("proef@" + paper.slug() + ".example")));
        assertSigned(mailTo("proef@" + paper.slug() + ".example"));
        assertSigned(text(previews.message(paper.slug(), 9, null)));
        linde.finished(linde.send(paper));
        var sent = mailTo(paper.reader(0));
        assertSigned(sent);
        assertFalse(DkimJudge.verifies(sent.replace("Nummer 9", "Nummer 8"), records), "D-10");
        assertEquals(sent, text(previews.message(paper.slug(), 9, paper.reader(0))), "M-13");
    }

    @Test
    void a_confirmation_and_a_welcome_are_signed() {
        linde.ask(paper.slug(), paper.reader(5));
        assertSigned(mailTo(paper.reader(5)));
        var welcome = new Welcome(null, null, true);
        lists.create(
                new ListDraft(paper.slug() + "-w", "De Linde", paper.slug(), OptIn.SINGLE, "Ja.", welcome, null, null));
        var reader = new EmailAddress(paper.reader(6));
        signUps.ask(new SignUp(paper.slug(), reader, Set.of(paper.slug() + "-w"), "https://linde.example/subscribe"));
        assertSigned(mailTo(paper.reader(6)));
    }

    @Test
    void with_two_keys_there_are_two_signatures_and_a_new_key_signs_what_leaves_from_then_on() { // D-06, D-09
        var second = keys.create(new DkimKeyDraft(paper.slug() + ".example", null, KeyAlgorithm.ED25519, null));
        keys.activate(second.id(), null);
        var both = text(previews.message(paper.slug(), 9, null));
        assertEquals(2, both.split("(?m)^DKIM-Signature:", -1).length - 1);
        assertTrue(both.contains("a=ed25519-sha256;"));
        assertSigned(both);
        var fresh = keys.create(new DkimKeyDraft(paper.slug() + ".example", "juni", null, null));
        keys.activate(fresh.id(), null);
        var after = text(previews.message(paper.slug(), 9, null));
        assertFalse(DkimJudge.verifies(after, records));
        assertTrue(DkimJudge.verifies(
                after, Map.of(fresh.record().name(), fresh.record().value())));
    }

    private Check signatureCheck() {
        return preflights.of(paper.slug(), 9, Plan.NONE, Locale.ENGLISH).stream()
                .filter(check -> check.code().equals("dkim-missing"))
                .findFirst()
                .orElseThrow();
    }

    private void assertSigned(String mail) {
        assertTrue(DkimJudge.verifies(mail, records), () -> mail.substring(0, 2_000));
        assertTrue(mail.startsWith("DKIM-Signature: "));
    }

    private static String mailTo(String address) {
        return await().until(() -> SINK.mailsTo(address), mails -> !mails.isEmpty())
                .get(0)
                .source();
    }

    private static String text(byte[] message) {
        return new String(message, ISO_8859_1);
    }
}
