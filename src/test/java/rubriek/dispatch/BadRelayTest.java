package rubriek.dispatch;

import static io.restassured.RestAssured.get;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.BadDay.everybodyHasItOnce;
import static rubriek.dispatch.BadDay.to;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.smtp.TlsMode;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.ScriptedSmtp;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;
import rubriek.support.TestCertificates;
import rubriek.support.TickingClock;

/**
 * relays on a bad day, each with what the ledger, the dispatch and health say meanwhile; and when the day is over, everybody
 * has it once.
 */
@DatabaseTest
@TestProfile(Relayed.class)
class BadRelayTest {

    private static final SmtpSink GOOD = Relayed.SINK;
    private static final int READERS = 6;

    @Inject
    Linde linde;

    @Inject
    BadDay day;

    @Inject
    Deliveries deliveries;

    @Inject
    TickingClock clock;

    private SmtpSink bad;
    private Linde.Paper paper;
    private UUID dispatch;

    @BeforeEach
    void begun() {
        bad = SmtpSink.start();
        var send = day.begin(READERS);
        paper = send.paper();
        dispatch = send.dispatch();
    }

    @AfterEach
    void over() {
        bad.close();
        day.end();
    }

    @Test
    void away_at_the_start() throws IOException {
        var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        nobody.close();
        day.carry(dispatch, to(nobody.getLocalPort()));
        waits(
                READERS,
                0,
                "The mail server takes nothing at the moment (the mail server cannot be reached: “Connection refused”)");
        inHealth("mail", "fault", "the mail server cannot be reached: “Connection refused”");
        var dutch =
                linde.dispatches().get(dispatch, Locale.forLanguageTag("nl")).reason();
        assertTrue(dutch.contains("(de mailserver is niet te bereiken: ‘Connection refused’)"), dutch);
        endsWell(GOOD);
    }

    @Test
    void away_in_the_middle() {
        bad.delay(Moment.RCPT, Duration.ofMillis(50));
        var carrying = runAsync(() -> day.carry(dispatch, to(bad.port())));
        bad.awaitMails(2, Duration.ofSeconds(20));
        bad.answer(Moment.MAIL, "421 4.3.2 Shutting down").answer(Moment.CONNECT, "421 4.3.2 Shutting down");
        carrying.join();
        var counts = linde.look(dispatch).counts();
        assertEquals(counts.audience(), counts.sent() + counts.queued(), "T-04: " + counts);
        assertEquals(bad.mails().size(), counts.sent());
        assertTrue(counts.queued() > 0, "it went away too late");
        saysOnTheDispatch("Shutting down");
        inHealth("mail", "fault", "Shutting down");
        endsWell(bad, GOOD);
    }

    @Test
    void slow_octet_by_octet() {
        bad.drip(Duration.ofMillis(30));
        var carrying = runAsync(() -> day.carry(dispatch, to(bad.port())));
        linde.when(dispatch, view -> view.reason() != null && view.counts().sent() == 0);
        saysOnTheDispatch("The mail server is slow: one copy took");
        inHealth("sending", "remark", "The mail server is slow: one copy took");
        bad.drip(Duration.ZERO);
        carrying.join();
        endsWell(bad, GOOD);
    }

    @Test
    void no_room_for_anything() {
        bad.answer(Moment.MAIL, "452 4.3.1 Insufficient system storage");
        day.carry(dispatch, to(bad.port()));
        waits(READERS, 0, "The mail server takes nothing at the moment (“452 4.3.1 Insufficient system storage”)");
        assertTrue(
                deliveries.list(dispatch, DeliveryFilter.ALL, PageRequest.first(50)).items().stream()
                        .allMatch(row -> row.attempts() == 0),
                "T-04: nobody's tries are used up");
        inHealth("mail", "fault", "Insufficient system storage");
        endsWell(GOOD);
    }

    @Test
    void nonsense_where_an_answer_is_due() {
        bad.answer(Moment.MAIL, "HTTP/1.1 400 Bad Request");
        day.carry(dispatch, to(bad.port()));
        waits(READERS, 0, "does not speak SMTP");
        inHealth("mail", "fault", "does not speak SMTP");
        endsWell(GOOD);
    }

    /** T-05: what such a server made of the copies nobody knows; they are sent again as the setting says, with their message id. */
    @Test
    void nonsense_after_the_dot() {
        bad.answer(Moment.DOT, "Thank you!", 3);
        day.carry(dispatch, to(bad.port()));
        waits(READERS - 3, 3, "does not speak SMTP");
        inHealth("mail", "fault", "does not speak SMTP");
        day.goesBy(dispatch, to(GOOD.port()));
        assertEquals(
                new DeliveryCounts(READERS, 0, 0, READERS - 3, 3, 0, 0),
                linde.look(dispatch).counts());
    }

    @Test
    void closing_after_each_message() {
        bad.closeAfterEach().refuse(paper.reader(READERS - 1), "450 4.2.1 Later");
        day.carry(dispatch, to(bad.port()));
        assertEquals(
                new DeliveryCounts(READERS, 1, 0, READERS - 1, 0, 0, 0),
                linde.look(dispatch).counts(),
                "T-04");
        saysOnTheDispatch("ends the connection after each message");
        inHealth("sending", "remark", "ends the connection after each message");
        endsWell(bad, GOOD);
    }

    @Test
    void refusing_tls() {
        day.carry(dispatch, to(bad.port(), TlsMode.REQUIRED));
        waits(READERS, 0, "the mail server does not offer STARTTLS, which the settings require");
        inHealth("mail", "fault", "the mail server does not offer STARTTLS");
        assertEquals(0, bad.mails().size(), "T-11: nothing leaves in the clear");
        endsWell(GOOD);
    }

    @Test
    void a_certificate_that_has_expired() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
            peer.greet("STARTTLS").hear("STARTTLS").say("220 Go ahead");
            assertThrows(
                    IOException.class,
                    () -> peer.encrypt(TestCertificates.serverExpired()).hearLine());
        })) {
            day.carry(dispatch, to(server.port(), TlsMode.REQUIRED));
        }
        waits(READERS, 0, "The mail server does not let us in (no trusted TLS connection: its certificate has expired");
        inHealth("mail", "fault", "its certificate has expired");
        endsWell(GOOD);
    }

    private void waits(int queued, int unknown, String why) {
        assertEquals(
                new DeliveryCounts(READERS, queued, 0, 0, unknown, 0, 0),
                linde.look(dispatch).counts(),
                "R-07");
        saysOnTheDispatch(why);
    }

    private void saysOnTheDispatch(String why) {
        var reason = String.valueOf(linde.look(dispatch).reason());
        assertTrue(reason.contains(why), reason);
    }

    private void inHealth(String check, String key, String words) {
        for (var i = 0;
                i < 2;
                i++) { // health asks the relay once in ten seconds, and by whichever clock it did so last
            clock.forward(Duration.ofSeconds(11));
            get("/q/health");
        }
        get("/q/health")
                .then()
                .body("checks.find { it.name == '%s' }.data.%s".formatted(check, key), containsString(words));
        get("/q/health/ready").then().statusCode(200);
    }

    private void endsWell(SmtpSink... took) {
        day.goesBy(dispatch, to(GOOD.port()));
        var done = linde.look(dispatch);
        assertEquals(DispatchStatus.FINISHED, done.status());
        assertEquals(new DeliveryCounts(READERS, 0, 0, READERS, 0, 0, 0), done.counts(), "R-07");
        everybodyHasItOnce(paper, READERS, took);
    }
}
