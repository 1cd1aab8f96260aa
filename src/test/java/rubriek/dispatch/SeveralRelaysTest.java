package rubriek.dispatch;

import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.SeveralRelays.FIRST;
import static rubriek.dispatch.SeveralRelays.OWN;
import static rubriek.dispatch.SeveralRelays.SECOND;
import static rubriek.dispatch.SeveralRelays.SPARE;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.dispatch.signing.DkimKeyDraft;
import rubriek.dispatch.signing.DkimKeys;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink.Moment;
import rubriek.support.TickingClock;

/** Who carries what, when there are several relays and all are well, or one refuses a sender. */
@DatabaseTest
@TestProfile(SeveralRelays.class)
class SeveralRelaysTest {

    @Inject
    Linde linde;

    @Inject
    Served served;

    @Inject
    TestMails testMails;

    @Inject
    MailPreviews previews;

    @Inject
    DkimKeys keys;

    @Inject
    TickingClock clock;

    @BeforeEach
    void nothing_has_come_yet() {
        served.begin();
    }

    @AfterEach
    void all_serve_again() {
        served.end();
    }

    @Test
    void copies_are_shared_out_by_weight_and_the_ledger_knows_who_carried_them() {
        var paper = linde.withReaders(80);
        var dispatch = linde.finished(linde.send(paper)).id();
        assertEquals(60, FIRST.mails().size(), 2, "3 to 1");
        assertEquals(20, SECOND.mails().size(), 2, "3 to 1");
        assertEquals(FIRST.mails().size(), served.carriedBy("smtp", dispatch));
        assertEquals(SECOND.mails().size(), served.carriedBy("tweede", dispatch));
        assertEquals(List.of(), SPARE.mails(), "only when the others do not serve");
        assertEquals(List.of(), OWN.mails(), "only its own sender");
        Served.assertOneEach(paper, 80);
    }

    @Test
    void who_names_the_domain_of_the_sender_goes_before_those_for_all() {
        var paper = linde.withReaders(6);
        linde.comesFrom(paper, "eigen.example");
        var dispatch = linde.finished(linde.send(paper)).id();
        assertEquals(6, OWN.mails().size());
        assertEquals(6, served.carriedBy("eigen", dispatch));
        Served.assertOneEach(paper, 6);
    }

    @Test
    void a_relay_that_signs_gets_it_unsigned_and_the_others_signed() {
        keys.activate(
                keys.create(new DkimKeyDraft("eigen.example", "mei", null, null))
                        .id(),
                null);
        var paper = linde.withReaders(1);
        linde.comesFrom(paper, "eigen.example");
        linde.finished(linde.send(paper));
        var bare = OWN.mailsTo(paper.reader(0)).get(0).source();
        assertFalse(bare.contains("DKIM-Signature:"), "D-11");
        assertEquals(bare, source(previews.message(paper.slug(), 9, paper.reader(0))), "M-13");
        OWN.answer(Moment.CONNECT, "421 4.3.2 Closed");
        var other = linde.withReaders(1);
        linde.comesFrom(other, "eigen.example");
        linde.finished(linde.send(other));
        var signed = SeveralRelays.mailsTo(other.reader(0)).get(0).source();
        assertTrue(signed.startsWith("DKIM-Signature: "), "D-01");
        assertEquals(signed, source(previews.message(other.slug(), 9, other.reader(0))), "M-13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"veilig.example", "gast.example"})
    void one_that_refuses_tls_or_a_login_leaves_it_to_those_for_all_at_once(String domain) {
        var paper = linde.withReaders(8);
        linde.comesFrom(paper, domain);
        var done = linde.finished(linde.send(paper));
        assertEquals(new DeliveryCounts(8, 0, 0, 8, 0, 0, 0), done.counts());
        assertNull(done.reason());
        assertEquals(8, FIRST.mails().size() + SECOND.mails().size());
        Served.assertOneEach(paper, 8);
    }

    /** T-10: what the servers behind one relay refuse is not sent over it any more, and goes over another. */
    @Test
    void a_sender_whom_too_many_refuse_over_one_relay_keeps_off_it_and_the_dispatch_goes_on() {
        var paper = linde.withReaders(140);
        linde.comesFrom(paper, "een-" + paper.slug() + ".example");
        SECOND.answer(Moment.DOT, "550 5.7.1 Your address is on a list");
        var done = linde.finished(linde.send(paper));
        assertTrue(done.counts().failed() >= 5 && done.counts().failed() < 10, "T-10: " + done.counts());
        assertEquals(140, done.counts().failed() + done.counts().sent());
        assertTrue(served.named("tweede")
                .barred("een-" + paper.slug() + ".example")
                .isPresent());
        assertTrue(served.named("tweede").barred("delinde.example").isEmpty(), "B-08: another sender is not kept off");
    }

    @Test
    void when_every_relay_refuses_the_sender_the_dispatch_is_paused_with_their_words() {
        var paper = linde.withReaders(160);
        linde.comesFrom(paper, "alle-" + paper.slug() + ".example");
        for (var sink : List.of(FIRST, SECOND, SPARE)) sink.answer(Moment.DOT, "550 5.7.26 Not authenticated");
        var dispatch = linde.send(paper);
        var paused = linde.when(
                dispatch,
                view -> view.status() == DispatchStatus.PAUSED && view.counts().sending() == 0);
        assertTrue(paused.counts().failed() < 30, "T-10: " + paused.counts());
        for (var name : List.of("smtp: ", "tweede: ", "nood: "))
            assertTrue(paused.reason().contains(name), paused.reason());
    }

    @Test
    void a_test_mail_and_a_confirmation_take_the_same_ways() {
        FIRST.answer(Moment.CONNECT, "421 4.3.2 Closed");
        var paper = linde.withReaders(0);
        var results = testMails.send(paper.slug(), 9, new TestMailDraft(List.of("a@proef.example", "b@proef.example")));
        assertTrue(results.stream().allMatch(r -> r.result() == TestMailResult.Result.SENT), results::toString);
        assertEquals(1, SeveralRelays.mailsTo("b@proef.example").size());
        linde.ask(paper.slug(), paper.reader(1));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !SeveralRelays.mailsTo(paper.reader(1)).isEmpty());
        assertEquals(List.of(), FIRST.mails());
    }

    @Test
    void health_names_each_and_is_down_only_when_none_serves() {
        clock.forward(Duration.ofHours(1));
        served.named("smtp").watch().worked();
        served.named("tweede").failed(new Trouble(Reason.RELAY_AWAY, "the relay closed the session"));
        var mail = "checks.find { it.name == 'mail' }.";
        get("/q/health/well")
                .then()
                .statusCode(200)
                .body(mail + "status", equalTo("UP"))
                .body(mail + "data.'relay.smtp'", equalTo("in service"))
                .body(mail + "data.'relay.tweede'", equalTo("the relay closed the session"))
                .body(mail + "data.fault", containsString("tweede: "))
                .body(not(containsString("127.0.0.1")))
                .body(not(containsString("krant")));
        clock.forward(Duration.ofMinutes(1));
        for (var name : List.of("smtp", "tweede", "nood", "eigen", "veilig", "gast"))
            served.named(name).failed(new Trouble(Reason.RELAY_AWAY, "the relay closed the session"));
        get("/q/health/well").then().body(mail + "status", equalTo("DOWN"));
    }

    private static String source(byte[] message) {
        return new String(message, ISO_8859_1);
    }
}
