package rubriek.dispatch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.support.Engine;
import rubriek.support.PostgresServer;
import rubriek.support.Program;
import rubriek.support.SmtpSink;

/**
 * The packaged program, killed again and again in the middle of a send, and a relay that remembers what it took (T-06). The build kills
 * it a few times; {@code -Drubriek.kills=50 -Drubriek.kills.readers=10000} is the long proof (docs/performance.md).
 */
class KilledIT {

    private static final int READERS = Integer.getInteger("rubriek.kills.readers", 300);
    private static final int KILLS = Integer.getInteger("rubriek.kills", 6);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration EACH = Duration.ofMillis(40);

    private final Random random = new Random(4711);

    @ParameterizedTest
    @EnumSource
    void nobody_is_lost_and_nobody_gets_it_twice_however_often_it_is_killed(Engine engine) {
        try (var relay = SmtpSink.start()) {
            var send = new PackagedSend(relay, READERS);
            try (var program = send.over(Program.on(engine)).start()) {
                send.prepare(program, EACH);
                var dispatch = send.begin(program, "");
                for (var kill = 1; kill < KILLS; kill++) {
                    amidst(kill, relay);
                    program.kill();
                    program.launch();
                }
                amidst(KILLS, relay);
                program.kill();
                program.start();
                settled(send, program, dispatch);
            }
        }
    }

    /** Who is killed comes back soon and knows by its journal what had become of its copies; the other goes on meanwhile. */
    @Test
    void of_two_programs_that_share_a_dispatch_now_the_one_is_killed_and_now_the_other() {
        var access = PostgresServer.newDatabase();
        try (var relay = SmtpSink.start()) {
            var send = new PackagedSend(relay, READERS);
            try (var one = send.over(Program.on(access)).start();
                    var two = send.over(Program.on(access)).start()) {
                send.prepare(one, EACH);
                var dispatch = send.begin(one, "");
                for (var kill = 1; kill <= KILLS; kill++) {
                    amidst(kill, relay);
                    var victim = kill % 2 == 0 ? one : two;
                    victim.kill();
                    victim.start();
                }
                settled(send, two, dispatch);
            }
        }
    }

    /** At a moment of chance after so many kills' share of the audience has got it. */
    private void amidst(int kill, SmtpSink relay) {
        var stepwise = READERS / (KILLS + 1);
        relay.awaitMails(kill * stepwise + random.nextInt(stepwise / 2), PATIENCE);
    }

    /** Every reader stands somewhere, and the relay has what the ledger says it has. */
    private static void settled(PackagedSend send, Program program, String dispatch) {
        await().atMost(Duration.ofSeconds(120)).until(() -> {
            send.counts(program, dispatch);
            return send.view(program, dispatch).get("status").textValue().equals("finished");
        });
        var counts = send.counts(program, dispatch);
        var sent = counts.get("sent").intValue();
        var unknown = counts.get("unknown").intValue();
        assertEquals(List.of(), send.whoGotItTwice(), "T-06");
        assertEquals(READERS, counts.get("audience").intValue());
        assertEquals(READERS, sent + unknown, counts::toString);
        assertTrue(unknown <= KILLS * PackagedSend.CONNECTIONS, counts::toString);
        var got = send.whoGotIt();
        assertTrue(got >= sent, "T-06: sent says the ledger, and the relay has only " + got);
        assertTrue(READERS - got <= unknown, "T-06: lost without a trace");
    }
}
