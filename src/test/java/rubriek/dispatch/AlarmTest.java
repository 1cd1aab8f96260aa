package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.BadDay.to;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.staff.Alarms;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Mail;
import rubriek.support.SmtpSink.Moment;
import rubriek.support.TickingClock;

/** What staff is mailed of, over the relay of this profile, and how often (B-05, T-10, R-06, R-07). */
@DatabaseTest
@TestProfile(Relayed.class)
class AlarmTest {

    private static final SmtpSink SINK = Relayed.SINK;
    private static final String STAFF = "beheer@nieuwsbrief.example";

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    BadDay day;

    @Inject
    Bell bell;

    @Inject
    Alarms alarms;

    @Inject
    RelayWatch relay;

    @Inject
    RelayLook relayLook;

    @Inject
    LedgerLook ledgerLook;

    @Inject
    LedgerWatch ledger;

    @Inject
    Sql sql;

    @Inject
    AgroalDataSource connections;

    @Inject
    WatchSettings watched;

    @Inject
    Lookout lookout;

    @Inject
    TickingClock clock;

    /** So that no test is kept from telling what one before it told: each has a day of its own. */
    private static int days;

    @BeforeEach
    void a_day_of_its_own() {
        held.stopTheCouriers();
        relay.worked();
        SINK.clear();
        clock.forward(Duration.ofDays(2L * ++days));
        alarms.leave();
        clock.forward(Duration.ofDays(1));
        SINK.clear();
    }

    @AfterEach
    void over() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
        SINK.clear();
        relay.worked();
    }

    @Test
    void a_dispatch_that_the_program_paused_and_the_refusals_that_it_was_paused_for() {
        var paper = linde.withReaders(110);
        SINK.answer(Moment.RCPT, "550 5.7.1 Blocked for policy reasons");
        var dispatch = held.begun(paper);
        day.carry(dispatch, to(SINK.port()));
        assertEquals(DispatchStatus.PAUSED, linde.look(dispatch).status(), "T-10");
        assertEquals(0, linde.look(dispatch).counts().suppressed(), "B-05: touches no subscriber");
        SINK.clear();
        alarms.leave();
        assertEquals(2, mails().size());
        var paused = mail("a dispatch stands still");
        assertTrue(paused.contains("Too many copies are refused because of the sender"), paused);
        assertTrue(paused.contains("/api/v1/dispatches/" + dispatch), paused);
        assertTrue(paused.contains("Auto-Submitted: auto-generated"), paused);
        var refused = mail("mail is refused because of the sender");
        assertTrue(refused.contains("Blocked for policy reasons"), refused);
        assertFalse(refused.contains(paper.slug()), "G-07: no reader's address");
    }

    @Test
    void one_matter_is_told_once_an_hour() {
        for (var i = 0; i < 5; i++) {
            bell.senderRefused("550 5.7.1 no");
            alarms.leave();
        }
        assertEquals(1, mails().size());
        clock.forward(Duration.ofMinutes(61));
        bell.senderRefused("550 5.7.1 no");
        alarms.leave();
        assertEquals(2, mails().size());
    }

    @Test
    void an_alarm_waits_until_the_relay_serves() {
        var today = day();
        relay.failed("the connection broke: Connection refused");
        relayLook.look();
        clock.forward(Duration.ofMinutes(5));
        relay.failed("the connection broke: Connection refused");
        relayLook.look();
        clock.forward(Duration.ofMinutes(6));
        relay.failed("the connection broke: Connection refused");
        relayLook.look();
        alarms.leave();
        assertEquals(List.of(), mails(), "it would not arrive");
        relay.worked();
        relayLook.look();
        alarms.leave();
        var away = mail("the mail server took nothing");
        assertTrue(away.contains("Connection refused") && away.contains("from " + today), away);
    }

    /** whoever finds out whether it is back may hang for minutes, which is no sign of life. */
    @Test
    void a_relay_that_hangs_is_away_from_the_first_time_on() {
        relay.failed("the relay did not answer in time");
        relayLook.look();
        clock.forward(Duration.ofMinutes(4));
        relayLook.look();
        clock.forward(Duration.ofMinutes(2));
        relay.failed("the relay did not answer in time");
        relayLook.look();
        clock.forward(Duration.ofMinutes(5));
        relayLook.look();
        relay.worked();
        relayLook.look();
        alarms.leave();
        assertTrue(mail("the mail server took nothing").contains("did not answer in time"));
    }

    @Test
    void an_alarm_that_is_refused_is_tried_once_more_and_keeps_nobody() {
        bell.hindered(new Trouble(Reason.DISK_FULL, "the disk is full"));
        SINK.answer(Moment.RCPT, "550 5.7.1 Not you", 2);
        alarms.leave();
        alarms.leave();
        assertEquals(List.of(), mails(), "not again at once");
        clock.forward(Duration.ofMinutes(2));
        alarms.leave();
        clock.forward(Duration.ofMinutes(2));
        alarms.leave();
        assertEquals(List.of(), mails(), "given up");
        clock.forward(Duration.ofHours(2));
        bell.hindered(new Trouble(Reason.DISK_FULL, "the disk is full"));
        SINK.answer(Moment.RCPT, "450 4.7.1 Later", 1);
        alarms.leave();
        clock.forward(Duration.ofMinutes(2));
        alarms.leave();
        assertTrue(mail("the disk is full, and no mail leaves").contains("Make room where RUBRIEK_DATA lies"));
    }

    /** */
    @Test
    void an_issue_whose_moment_was_missed() {
        var dispatch = held.scheduled(linde.withReaders(1));
        held.outlasts(dispatch);
        held.leave(dispatch);
        alarms.leave();
        var missed = mail("an issue did not go out");
        assertTrue(missed.contains("Nobody was mailed") && missed.contains(dispatch.toString()), missed);
    }

    @Test
    void a_database_that_was_away_is_told_once_when_it_is_back() {
        var today = day();
        ledger.tried(() -> {
            throw new IllegalStateException(new java.sql.SQLException("terminating connection", "57P01"));
        });
        alarms.leave();
        assertEquals(List.of(), mails());
        lookout.look();
        ledgerLook.look();
        lookout.look();
        var back = mail("the database was away, and is back");
        assertTrue(back.contains("Nothing is lost") && back.contains("from " + today), back);
        assertEquals(1, mails().size());
    }

    /** Nobody would be told until it is back, and that may be never; its row cannot be written then. */
    @Test
    void a_database_that_stays_away_is_told_after_some_minutes() {
        var gone = new Instances(sql) {
            @Override
            void read() {
                throw new IllegalStateException(new java.sql.SQLException("connection refused", "08001"));
            }

            @Override
            void touch() {
                throw new IllegalStateException(new java.sql.SQLException("read-only transaction", "25006"));
            }
        };
        var look = new LedgerLook(ledger, gone, connections, bell, watched, clock);
        look.look();
        clock.forward(Duration.ofMinutes(9));
        look.look();
        alarms.leave();
        assertEquals(List.of(), mails());
        clock.forward(Duration.ofMinutes(2));
        look.look();
        look.look();
        alarms.leave();
        var away = mail("Rubriek: the database is away");
        assertTrue(away.contains("for 10 minutes or more"), away);
        assertEquals(1, mails().size());
        ledgerLook.look();
        alarms.leave();
        assertEquals(2, mails().size(), "and it is back");
    }

    @Test
    void a_password_that_the_relay_refuses() {
        bell.hindered(Trouble.with(
                new Outcome.Refused(Stage.AUTH, new Reply(535, Optional.of("5.7.8"), "Bad credentials")),
                new rubriek.shared.EmailAddress("noor@lezer.example")));
        alarms.leave();
        assertTrue(mail("the mail server does not let us in").contains("Bad credentials"));
    }

    /** Today as the machine's own calendar has it, in words. */
    private String day() {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH)
                .format(clock.instant().atZone(ZoneId.systemDefault()));
    }

    private static List<Mail> mails() {
        return SINK.mailsTo(STAFF);
    }

    /** The one mail with this in its subject, its text with its lines whole. */
    private static String mail(String subject) {
        var found = mails().stream()
                .map(Mail::source)
                .filter(s -> s.contains(subject))
                .toList();
        assertEquals(
                1,
                found.size(),
                () -> "of " + mails().stream().map(Mail::source).toList());
        return found.get(0).replace("=\r\n", "").replace("\r\n ", " ");
    }
}
