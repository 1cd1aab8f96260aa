package rubriek.dispatch;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.dispatch.outbox.LocalOutbox;
import rubriek.dispatch.signing.Signatures;
import rubriek.dispatch.smtp.RelaySettings;
import rubriek.dispatch.smtp.SmtpRelay;
import rubriek.dispatch.smtp.TlsMode;
import rubriek.newsletter.Newsletters;
import rubriek.shared.EmailAddress;
import rubriek.shared.Mishap;
import rubriek.shared.Missing;
import rubriek.shared.Refused;
import rubriek.staff.NamedRelays;
import rubriek.staff.RelayTestDraft;
import rubriek.staff.RelayTestResult.Result;
import rubriek.staff.RelayTests;
import rubriek.support.ApplicationTest;
import rubriek.support.SmtpSink.Moment;
import rubriek.support.TickingClock;

/** One truth about a relay, whoever found it out: copies, health, a test, or somebody who asked. */
@ApplicationTest
@TestProfile(SeveralRelays.class)
class RelayTrialsTest {

    private static final String HEALTH = "checks.find { it.name == 'mail' }.data.'relay.tweede'";
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String TO = "beheer@proef.example";

    @Inject
    Relays relays;

    @Inject
    RelayTrials trials;

    @Inject
    TickingClock clock;

    @Inject
    LocalOutbox outbox;

    @Inject
    SenderRefusals refusals;

    @Inject
    Signatures signatures;

    @Inject
    Newsletters newsletters;

    @Inject
    RelayBack back;

    @Inject
    RelayTests tests;

    @Inject
    Linde linde;

    @AfterEach
    void all_serve_again() {
        SeveralRelays.clear();
        relays.all().forEach(relay -> relay.watch().worked());
    }

    @Test
    void of_a_relay_that_nobody_tried_nothing_is_claimed() {
        var fresh = fresh(SeveralRelays.SECOND.port());
        assertEquals(RelayView.State.UNTRIED, view(fresh).state());
        new RelayCheck(new Relays(List.of(fresh), clock), refusals, Path.of("."), clock).call();
        assertEquals(RelayView.State.UNTRIED, view(fresh).state(), "that its port is open says nothing");
        assertEquals(Optional.empty(), fresh.ask());
        assertEquals(RelayView.State.IN_SERVICE, view(fresh).state());
        assertNotNull(view(fresh).lastReached());
        assertNull(view(fresh).lastFailed());
    }

    @Test
    void what_a_copy_heard_is_told_by_health_and_by_the_list_alike_until_somebody_asks() {
        relays.named("tweede").failed(new Trouble(Reason.RELAY_AWAY, Mishap.SILENT.kept()));
        clock.forward(Duration.ofSeconds(11)); // health looks no oftener
        get("/q/health").then().body(HEALTH, equalTo("the mail server did not answer in time"));
        var away = view(relays.named("tweede"));
        assertEquals(RelayView.State.WAITING, away.state());
        assertEquals("de mailserver gaf niet op tijd antwoord", away.why());
        var trial = trials.ask("tweede", Locale.ENGLISH);
        assertEquals(Result.ACCEPTED, trial.result());
        assertTrue(trial.words().contains("lets us in"), trial.words());
        assertEquals(RelayView.State.IN_SERVICE, trial.relay().state());
        assertTrue(relays.named("tweede").watch().shut().isEmpty(), "a copy may go at once");
        assertEquals(away.lastFailed(), trial.relay().lastFailed());
        clock.forward(Duration.ofSeconds(11));
        get("/q/health").then().body(HEALTH, equalTo("in service"));
    }

    @Test
    void what_health_found_out_is_told_by_the_list() throws IOException {
        var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        nobody.close();
        var relay = fresh(nobody.getLocalPort());
        var health = new RelayCheck(new Relays(List.of(relay), clock), refusals, Path.of("."), clock).call();
        var fault = "the mail server cannot be reached: “Connection refused”";
        assertEquals(fault, health.getData().orElseThrow().get("relay.vers"));
        assertEquals(RelayView.State.FAILING, view(relay).state());
        assertEquals(
                "de mailserver is niet te bereiken: ‘Connection refused’",
                view(relay).why());
        assertNotNull(view(relay).lastFailed());
        assertTrue(relay.watch().shut().isEmpty(), "a look of health keeps no copy from trying");
    }

    @Test
    void an_open_port_is_not_taken_for_a_relay_that_serves() throws IOException {
        try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var relay = fresh(port.getLocalPort());
            var health = new RelayCheck(new Relays(List.of(relay), clock), refusals, Path.of("."), clock).call();
            assertEquals(
                    "not tried since the start; its port is open",
                    health.getData().orElseThrow().get("relay.vers"));
            assertEquals(RelayView.State.UNTRIED, view(relay).state());
        }
    }

    @Test
    void one_that_does_not_let_us_in_says_so_and_is_left_alone() {
        SeveralRelays.SECOND.answer(Moment.CONNECT, "554 5.7.1 Not you");
        var trial = trials.ask("tweede", DUTCH);
        assertEquals(Result.REFUSED, trial.result());
        assertTrue(trial.words().contains("de mailserver weigert ons: ‘554 5.7.1 Not you’"), trial.words());
        assertTrue(trial.words().contains("RUBRIEK_RELAYS_TWEEDE_USERNAME"), trial.words());
        assertEquals(RelayView.State.WAITING, trial.relay().state());
        assertEquals(trial.relay(), relays.list(DUTCH).get(indexOf("tweede")));
    }

    /** The mail goes over the relay that was named, though another goes before it. */
    @Test
    void a_mail_over_one_relay_goes_over_no_other() {
        var came = trials.send("nood", letter());
        assertEquals(new NamedRelays.Came(Result.ACCEPTED, ""), came);
        assertEquals(1, SeveralRelays.SPARE.mailsTo(TO).size());
        assertEquals(1, SeveralRelays.mailsTo(TO).size());
        assertTrue(SeveralRelays.SPARE.mailsTo(TO).get(0).source().contains("Auto-Submitted: auto-generated"));
        assertEquals(RelayView.State.IN_SERVICE, view(relays.named("nood")).state());
        SeveralRelays.SPARE.refuse(TO, "550 5.1.1 Unknown");
        assertEquals(new NamedRelays.Came(Result.REFUSED, "⟦quoted|550 5.1.1 Unknown⟧"), trials.send("nood", letter()));
    }

    /** Without RUBRIEK_ALARMS_FROM the mail comes from whom it goes to, and a sender must be reachable from everywhere. */
    @Test
    void a_mail_that_cannot_be_written_says_so() {
        var odd = new EmailAddress("jürgen@linde.example");
        var came = trials.send("nood", new NamedRelays.Letter(odd, odd, "nl", "Een proef", "Een proef.\n"));
        assertEquals(Result.REFUSED, came.result());
        assertTrue(Mishap.UNWRITABLE.is(came.words()), came.words());
    }

    @Test
    void a_relay_that_hangs_up_on_the_test_waits_as_after_a_copy() {
        SeveralRelays.SPARE.answer(Moment.CONNECT, "421 4.3.2 Closed");
        assertEquals(Result.UNREACHABLE, trials.send("nood", letter()).result());
        assertEquals(RelayView.State.WAITING, view(relays.named("nood")).state());
    }

    @Test
    void the_outbox_is_no_relay() {
        var plan = new RelayPlan(
                RelayPlan.OUTBOX,
                Optional.empty(),
                Set.of(),
                1,
                1,
                false,
                first().plan().pace());
        var kept = new Relay(plan, outbox, new RelayWatch(clock), first().pace(), clock);
        var only = new RelayTrials(new Relays(List.of(kept), clock), newsletters, signatures, back, clock);
        for (var name : List.of("outbox", "smtp"))
            assertEquals(
                    "no-relay",
                    assertThrows(Refused.class, () -> only.ask(name, DUTCH)).code());
        assertThrows(Missing.class, () -> trials.ask("outbox", DUTCH));
    }

    @Test
    void one_that_takes_no_sender_for_the_moment_waits_as_after_a_copy() {
        SeveralRelays.SPARE.answer(Moment.MAIL, "452 4.3.1 Insufficient system storage");
        assertEquals(Result.REFUSED, trials.send("nood", letter()).result());
        assertEquals(RelayView.State.WAITING, view(relays.named("nood")).state());
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL", "RCPT", "DATA"})
    void one_that_hangs_up_on_the_mail_waits_as_after_a_copy(Moment moment) {
        SeveralRelays.SPARE.hangUp(moment, Integer.MAX_VALUE);
        assertEquals(Result.UNREACHABLE, trials.send("nood", letter()).result());
        assertEquals(RelayView.State.WAITING, view(relays.named("nood")).state());
    }

    /** T-05: the mail may have arrived, and nobody says that the relay cannot be reached. */
    @Test
    void of_a_mail_whose_end_got_no_answer_nobody_claims_to_know() {
        SeveralRelays.SPARE.hangUp(Moment.DOT, Integer.MAX_VALUE);
        assertEquals(Result.UNKNOWN, trials.send("nood", letter()).result());
        assertEquals(RelayView.State.WAITING, view(relays.named("nood")).state());
        clock.forward(Duration.ofHours(1));
        var came = tests.send("nood", new RelayTestDraft(TO), Locale.ENGLISH);
        assertTrue(came.words().contains("It may have arrived"), came.words());
    }

    @Test
    void a_test_comes_from_a_newsletter_that_the_relay_carries() {
        var paper = linde.withReaders(0);
        linde.comesFrom(paper, "eigen.example");
        var came = tests.send("eigen", new RelayTestDraft(TO), Locale.ENGLISH);
        assertEquals("krant@eigen.example", came.from());
        assertEquals("krant@eigen.example", SeveralRelays.OWN.mailsTo(TO).get(0).sender());
        assertEquals(Optional.empty(), trials.sender("gast"), "there is no newsletter of its domain");
        SeveralRelays.OWN.answer(Moment.MAIL, "553 5.7.1 Not yours");
        var refused = tests.send("eigen", new RelayTestDraft(TO), Locale.ENGLISH);
        assertTrue(refused.words().contains("the sender (krant@eigen.example)"), refused.words());
    }

    private static NamedRelays.Letter letter() {
        return new NamedRelays.Letter(
                new EmailAddress(TO),
                new EmailAddress("rubriek@linde.example"),
                "nl",
                "Een proef",
                "Deze mail < is een proef.\n");
    }

    private Relay fresh(int port) {
        var smtp = RelaySettings.of("127.0.0.1", port, TlsMode.NONE);
        var plan = new RelayPlan(
                "vers", Optional.of(smtp), Set.of(), 1, 1, false, first().plan().pace());
        return new Relay(plan, new SmtpRelay(smtp), new RelayWatch(clock), first().pace(), clock);
    }

    private Relay first() {
        return relays.all().get(0);
    }

    private RelayView view(Relay relay) {
        return RelayView.of(relay, DUTCH, clock.instant());
    }

    private int indexOf(String name) {
        return relays.all().indexOf(relays.named(name));
    }
}
