package rubriek.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.Relayed;
import rubriek.shared.Links;
import rubriek.support.ApplicationTest;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Mail;
import rubriek.support.SmtpSink.Moment;
import rubriek.support.TickingClock;

/** When an alarm leaves, whom it reaches, and when it is given up; each test has staff and a matter of its own. */
@ApplicationTest
@TestProfile(Relayed.class)
class AlarmsTest {

    private static final SmtpSink SINK = Relayed.sink();
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final Duration SHORT = Duration.ofSeconds(1);

    @Inject
    StaffLoop loop;

    @Inject
    Links links;

    @Inject
    AlarmLog log;

    @Inject
    TickingClock clock;

    private final String about = UUID.randomUUID().toString();
    private final String anna = "anna-" + about + "@nieuwsbrief.example";
    private final String bram = "bram-" + about + "@nieuwsbrief.example";
    private final String cato = "cato-" + about + "@nieuwsbrief.example";
    private final Said said = new Said();

    @BeforeEach
    void listen() {
        SINK.clear();
        Logger.getLogger(Alarms.class.getName()).addHandler(said);
    }

    @AfterEach
    void over() {
        Logger.getLogger(Alarms.class.getName()).removeHandler(said);
        SINK.clear();
    }

    @Test
    void what_happens_again_within_the_hour_is_mailed_when_that_is_over_in_the_newest_words() {
        var alarms = alarms(LONG, anna);
        raise(alarms, "paused first");
        alarms.leave();
        assertEquals(1, mails(anna).size());
        clock.forward(Duration.ofMinutes(12));
        raise(alarms, "paused again");
        raise(alarms, "paused a third time");
        alarms.leave();
        assertEquals(1, mails(anna).size(), "one an hour");
        clock.forward(Duration.ofMinutes(49));
        alarms.leave();
        alarms.leave();
        assertEquals(2, mails(anna).size());
        assertTrue(mails(anna).get(1).source().contains("paused a third time"));
    }

    @Test
    void what_lasts_is_raised_again_by_itself_and_is_not_kept() {
        var alarms = alarms(LONG, anna);
        alarms.raise(full());
        alarms.leave();
        clock.forward(Duration.ofMinutes(12));
        alarms.raise(full());
        clock.forward(Duration.ofMinutes(49));
        alarms.leave();
        assertEquals(1, mails(anna).size(), "it may be over");
        alarms.raise(full());
        alarms.leave();
        assertEquals(2, mails(anna).size());
    }

    @Test
    void an_hour_is_an_hour_of_all_instances_and_what_another_told_meanwhile_is_told() {
        var one = alarms(LONG, anna);
        var other = alarms(LONG, anna);
        raise(one, "paused first");
        one.leave();
        clock.forward(Duration.ofMinutes(12));
        raise(one, "paused again");
        raise(other, "paused again");
        one.leave();
        other.leave();
        assertEquals(1, mails(anna).size());
        clock.forward(Duration.ofMinutes(49));
        other.leave();
        one.leave();
        assertEquals(2, mails(anna).size(), "by one of them");
        clock.forward(Duration.ofMinutes(61));
        other.leave();
        one.leave();
        assertEquals(2, mails(anna).size());
    }

    @Test
    void what_two_instances_notice_within_moments_is_one_matter() {
        var one = alarms(LONG, anna);
        var other = alarms(LONG, anna);
        raise(one, "the database was away");
        one.leave();
        clock.forward(Duration.ofSeconds(5));
        raise(other, "the database was away");
        other.leave();
        clock.forward(Duration.ofMinutes(61));
        other.leave();
        assertEquals(1, mails(anna).size());
    }

    @Test
    void where_nobody_is_to_be_told_a_matter_is_in_the_log_once_an_hour() {
        var alarms = alarms(LONG);
        for (var i = 0; i < 5; i++) alarms.raise(full());
        alarms.leave();
        assertEquals(1, said.about(about).size());
        clock.forward(Duration.ofMinutes(61));
        alarms.raise(full());
        assertEquals(2, said.about(about).size());
    }

    @Test
    void a_relay_that_answers_too_late_gets_few_mails_and_not_one_after_another_for_a_day() {
        var alarms = alarms(SHORT, anna);
        var late = new CountDownLatch(1);
        SINK.hold(Moment.DOT, late);
        raise(alarms, "paused");
        for (var i = 0; i < 12; i++) {
            alarms.leave();
            clock.forward(Duration.ofMinutes(i < 2 ? 2 : 45));
        }
        late.countDown();
        var tries = said.about("could not be mailed");
        assertEquals(2, tries.size(), "it may have taken each");
        assertTrue(tries.get(1).contains("given up"));
    }

    @Test
    void a_look_waits_for_a_late_relay_once_and_then_looks_at_the_rest() {
        var alarms = alarms(SHORT, anna, bram);
        var late = new CountDownLatch(1);
        SINK.hold(Moment.DOT, late);
        raise(alarms, "paused");
        alarms.raise(full());
        alarms.leave();
        late.countDown();
        SINK.clear();
        assertEquals(1, said.about("could not be mailed").size());
        alarms.leave();
        assertEquals(1, full(anna), "the other matter");
        assertEquals(1, full(bram));
    }

    @Test
    void nothing_is_begun_when_the_program_ends() {
        var alarms = alarms(LONG, anna);
        raise(alarms, "paused");
        alarms.end(new ShutdownEvent());
        alarms.leave();
        assertEquals(0, mails(anna).size());
    }

    @Test
    void one_who_is_refused_costs_nobody_else_the_alarm() {
        var alarms = alarms(LONG, anna, bram, cato);
        SINK.refuse(bram, "550 5.1.1 Unknown user " + bram);
        raise(alarms, "paused");
        for (var i = 0; i < 5; i++) {
            alarms.leave();
            clock.forward(Duration.ofMinutes(2));
        }
        assertEquals(1, mails(anna).size());
        assertEquals(1, mails(cato).size());
        assertEquals(List.of(anna), mails(anna).get(0).recipients());
        var lines = said.about("5.1.1 Unknown user");
        assertEquals(2, lines.size(), "tried once more");
        assertTrue(lines.get(1).contains("given up"));
        assertFalse(said.all().contains(bram), "no address in the log");
    }

    @Test
    void one_whose_server_says_later_gets_it_later_and_the_others_get_it_once() {
        var alarms = alarms(LONG, anna, bram);
        SINK.refuse(bram, "450 4.7.1 Greylisted");
        raise(alarms, "paused");
        for (var i = 0; i < 10; i++) {
            alarms.leave();
            clock.forward(Duration.ofMinutes(2));
        }
        assertEquals(1, mails(anna).size());
        assertEquals(3, said.about("Greylisted").size(), "after 0, 1 and 6 minutes");
        SINK.clear();
        clock.forward(Duration.ofMinutes(10));
        alarms.leave();
        assertEquals(1, mails(bram).size());
        assertEquals(0, mails(anna).size());
    }

    private Alarms alarms(Duration patience, String... staff) {
        var settings = new AlarmsTo(
                staff.length == 0 ? Optional.empty() : Optional.of(List.of(staff)),
                Optional.of("rubriek@nieuwsbrief.example"),
                Optional.empty());
        var mail = new StaffMail(loop, settings, Optional.of(SINK.host()), Optional.empty(), patience);
        return new Alarms(settings, new AlarmLetter(settings, mail, links), mail, () -> true, log, clock);
    }

    private void raise(Alarms alarms, String words) {
        alarms.raise(new Alarm(AlarmCause.DISPATCH_PAUSED, about, language -> words, "/q/health"));
    }

    private Alarm full() {
        return new Alarm(AlarmCause.DISK_FULL, about, language -> "full", "/q/health");
    }

    private static List<Mail> mails(String to) {
        return SINK.mailsTo(to);
    }

    private static long full(String to) {
        return mails(to).stream()
                .filter(mail -> mail.source().contains("the disk is full"))
                .count();
    }
}
