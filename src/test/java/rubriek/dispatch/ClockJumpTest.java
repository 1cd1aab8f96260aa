package rubriek.dispatch;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.BadDay.everybodyHasItOnce;
import static rubriek.dispatch.BadDay.to;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.Scheduler;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import rubriek.dispatch.pace.Bucket;
import rubriek.dispatch.pace.Gate;
import rubriek.dispatch.pace.Limits;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;
import rubriek.support.TickingClock;

/** the clock of the machine is set by an hour, forward or back, in the middle of everything. */
@DatabaseTest
@TestProfile(Relayed.class)
class ClockJumpTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final SmtpSink SINK = Relayed.SINK;

    @Inject
    ServiceMails mails;

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    BadDay day;

    @Inject
    ClockWatch watch;

    @Inject
    RelayWatch relay;

    @Inject
    AfterAJump afterwards;

    @Inject
    Rounds rounds;

    @Inject
    Scheduler quartz;

    @Inject
    TickingClock clock;

    @BeforeEach
    void nobody_takes_anything() {
        held.stopTheCouriers();
        SINK.clear();
        watch.look();
    }

    @AfterEach
    void they_go_on() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
        SINK.clear();
        relay.worked();
    }

    @Test
    void who_is_greylisted_waits_as_long_as_was_meant_when_the_clock_is_put_back_and_gets_it_once() {
        var paper = linde.withReaders(3);
        SINK.answer(SmtpSink.Moment.RCPT, "450 4.7.1 Greylisted", 3);
        var dispatch = held.begun(paper);
        day.carry(dispatch, to(SINK.port()));
        clock.forward(HOUR.negated());
        afterwards.mend(jumped(-3600));
        day.carry(dispatch, to(SINK.port()));
        assertEquals(3, linde.look(dispatch).counts().queued(), "not before its time");
        saysSo(dispatch);
        clock.forward(Duration.ofMinutes(6));
        day.carry(dispatch, to(SINK.port()));
        assertEquals(
                new DeliveryCounts(3, 0, 0, 3, 0, 0, 0), linde.look(dispatch).counts(), "R-07");
        everybodyHasItOnce(paper, 3, SINK);
    }

    @Test
    void a_clock_put_forward_sends_nobody_anything_twice_and_takes_nothing_from_who_has_it_in_hand() {
        var paper = linde.withReaders(4);
        var dispatch = held.begun(paper);
        var ours = held.claim(dispatch, "another run that goes on");
        clock.forward(HOUR);
        afterwards.mend(jumped(3600));
        day.carry(dispatch, to(SINK.port()));
        held.leave(dispatch);
        day.carry(dispatch, to(SINK.port()));
        assertEquals(4, ours.size());
        assertEquals(4, linde.look(dispatch).counts().sending(), "T-06");
        assertEquals(0, SINK.mails().size(), "nothing twice");
    }

    /** What was handed out for soon would lie in Quartz until the old time has come again. */
    @Test
    void what_is_handed_out_is_handed_out_anew() {
        var paper = linde.withReaders(3);
        clock.forward(HOUR);
        var dispatch = held.begun(paper);
        clock.forward(HOUR.negated());
        afterwards.mend(new ClockWatch.Jump(HOUR.negated(), clock.instant()));
        held.letTheCouriersGo();
        assertEquals(3, linde.finished(dispatch).counts().sent());
        everybodyHasItOnce(paper, 3, SINK);
    }

    @Test
    void a_schedule_fires_once_however_the_clock_goes() {
        var paper = linde.withReaders(2);
        var dispatch = held.scheduled(paper);
        clock.forward(HOUR);
        held.leave(dispatch);
        clock.forward(HOUR.negated());
        held.leave(dispatch);
        rounds.make();
        day.carry(dispatch, to(SINK.port()));
        everybodyHasItOnce(paper, 2, SINK);
    }

    @Test
    void what_comes_round_does_not_wait_for_the_old_time() throws Exception {
        var key = new TriggerKey("rounds-" + UUID.randomUUID(), "clock-jump");
        QuarkusTransaction.requiringNew()
                .call(() -> quartz.scheduleJob(
                        JobBuilder.newJob(Nothing.class)
                                .withIdentity(key.getName(), key.getGroup())
                                .build(),
                        TriggerBuilder.newTrigger()
                                .withIdentity(key)
                                .startAt(Date.from(Instant.now().plus(HOUR)))
                                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(600))
                                .build()));
        var jump = new ClockWatch.Jump(HOUR.negated(), clock.instant());
        afterwards.mend(jump);
        afterwards.mend(jump);
        var next = quartz.getTrigger(key).getNextFireTime().toInstant();
        QuarkusTransaction.requiringNew().call(() -> quartz.unscheduleJob(key));
        assertTrue(next.isBefore(Instant.now().plus(Duration.ofMinutes(11))), "comes round at " + next);
    }

    /** Also the first try, which was queued just before. */
    @Test
    void a_confirmation_comes_no_later_than_was_meant() {
        var paper = linde.withReaders(0);
        clock.forward(HOUR);
        linde.ask(paper.slug(), paper.reader(1));
        clock.forward(HOUR.negated());
        afterwards.mend(new ClockWatch.Jump(HOUR.negated(), clock.instant()));
        var mail = mails.list(paper.slug(), ServiceMailFilter.ALL, PageRequest.first(1))
                .items()
                .get(0);
        assertTrue(
                mail.nextTryAt() == null
                        || !mail.nextTryAt().isAfter(clock.instant().plusSeconds(1)),
                () -> "comes at " + mail.nextTryAt());
    }

    @Test
    void a_relay_that_is_left_alone_is_not_left_alone_for_an_hour() {
        relay.failed("away");
        assertTrue(relay.away().isPresent());
        clock.forward(HOUR.negated());
        assertTrue(relay.closed().isEmpty(), "somebody tries");
    }

    @Test
    void a_provider_that_is_left_alone_is_left_alone_no_longer_than_it_asked_for() {
        var gate = new Gate("gmail", new Limits(0, 2, Duration.ofMinutes(10), Duration.ofMinutes(1)));
        var now = Instant.parse("2026-03-01T12:00:00Z");
        gate.close(now, "4.7.28");
        var back = now.minus(HOUR);
        assertFalse(gate.enter(back));
        assertFalse(gate.enter(back.plus(Duration.ofMinutes(9))));
        assertTrue(gate.enter(back.plus(Duration.ofMinutes(11))));
    }

    /** T-09 */
    @Test
    void a_rate_neither_stalls_nor_bursts() {
        var now = Instant.parse("2026-03-01T12:00:00Z");
        var bucket = new Bucket();
        for (var i = 0; i < 20; i++) bucket.reserve(10, now);
        var back = bucket.reserve(10, now.minus(HOUR));
        assertTrue(back.compareTo(Duration.ofSeconds(3)) < 0, "stalls for " + back);
        var waits = Duration.ZERO;
        for (var i = 0; i < 40; i++) waits = bucket.reserve(10, now.plus(HOUR));
        assertTrue(waits.compareTo(Duration.ofMillis(1_500)) > 0, "bursts: the fortieth waits " + waits);
    }

    private ClockWatch.Jump jumped(int seconds) {
        var jump = watch.look().orElseThrow();
        assertEquals(seconds < 0 ? "-1:00:00" : "+1:00:00", jump.words());
        return jump;
    }

    private void saysSo(UUID dispatch) {
        var reason = String.valueOf(linde.look(dispatch).reason());
        assertTrue(reason.contains("The clock of the machine was set (-1:00:00"), reason);
        get("/q/health")
                .then()
                .body("checks.find { it.name == 'sending' }.data.remark", containsString("The clock of the machine"));
    }

    /** Does nothing when it comes round. */
    public static final class Nothing implements Job {
        @Override
        public void execute(org.quartz.JobExecutionContext context) {
            // it is about its moment alone
        }
    }
}
