package rubriek.dispatch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.PostgresServer;
import rubriek.support.Program;
import rubriek.support.SmtpSink;

/** Two packaged programs on one PostgreSQL that send one issue together, and what becomes of it when one of them ends. */
class InstancesIT {

    private static final int READERS = 480;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** What the relay takes for a copy. */
    private static final Duration EACH = Duration.ofMillis(250);

    /** Copies that a slow relay lets a program claim at most. */
    private static final int IN_HAND = 20 * PackagedSend.CONNECTIONS;

    /** The longest that a dispatch may stand still because an instance is gone. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(30);

    private final SmtpSink relay = SmtpSink.start();
    private final PackagedSend send = new PackagedSend(relay, READERS);
    private final PostgresServer.Access access = PostgresServer.newDatabase();
    private final Program one = send.over(Program.on(access));
    private final Program two = send.over(Program.on(access));

    @BeforeEach
    void start() {
        one.start();
        two.start();
        send.prepare(one, EACH);
    }

    @AfterEach
    void end() {
        one.close();
        two.close();
        relay.close();
    }

    /** The moment is one for both of them. */
    @Test
    void one_schedule_fires_once_and_a_rolling_restart_loses_and_doubles_nothing() {
        var at = Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
        var dispatch = send.begin(one, ", \"sendAt\": \"" + at + "\"");
        for (var program : List.of(two, one)) {
            relay.awaitMails(relay.mails().size() + READERS / 12, PATIENCE);
            program.stop();
            program.start();
        }
        finished(one, dispatch);
        assertEquals(READERS, send.counts(two, dispatch).get("sent").intValue());
        assertEquals(List.of(), send.whoGotItTwice());
        assertEquals(READERS, send.whoGotIt());
        var logs = one.log() + two.log();
        assertEquals(
                2, logs.split("dispatch " + dispatch + ": sending", -1).length, "R-01: its audience is frozen once");
        for (var program : List.of(one, two)) assertTrue(program.log().contains("dispatch " + dispatch + ", batch"));
    }

    /** Only what it had in hand waits for its journal; everything else leaves. */
    @Test
    void what_was_left_to_an_instance_that_is_gone_leaves_with_the_other_within_half_a_minute() {
        var dispatch = send.begin(one, "");
        relay.awaitMails(READERS / 4, PATIENCE);
        two.kill();
        await().atMost(TAKEN_OVER.plus(EACH.multipliedBy(READERS / PackagedSend.CONNECTIONS)))
                .until(() -> {
                    var counts = send.counts(one, dispatch);
                    var left = counts.get("sending").intValue();
                    return counts.get("queued").intValue() == 0 && left <= IN_HAND;
                });
        two.start();
        finished(one, dispatch);
        assertEquals(List.of(), send.whoGotItTwice());
        var counts = send.counts(one, dispatch);
        assertTrue(counts.get("unknown").intValue() <= PackagedSend.CONNECTIONS, counts::toString);
    }

    private void finished(Program program, String dispatch) {
        await().atMost(PATIENCE)
                .until(() ->
                        send.view(program, dispatch).get("status").textValue().equals("finished"));
    }
}
