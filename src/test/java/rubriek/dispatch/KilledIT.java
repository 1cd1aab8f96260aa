package rubriek.dispatch;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.support.Engine;
import rubriek.support.PostgresServer;
import rubriek.support.Program;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;

/**
 * The packaged program, killed again and again in the middle of a send, and a relay that remembers what it took (T-06). The build kills
 * it a few times; {@code -Drubriek.kills=50 -Drubriek.kills.readers=10000} is the long proof (docs/performance.md).
 */
class KilledIT {

    private static final int READERS = Integer.getInteger("rubriek.kills.readers", 300);
    private static final int KILLS = Integer.getInteger("rubriek.kills", 6);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int CONNECTIONS = 4;

    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random(4711);

    @ParameterizedTest
    @EnumSource
    void nobody_is_lost_and_nobody_gets_it_twice_however_often_it_is_killed(Engine engine) {
        try (var relay = SmtpSink.start();
                var program = to(relay, Program.on(engine)).start()) {
            var dispatch = send(program, relay);
            for (var kill = 1; kill < KILLS; kill++) {
                amidst(kill, relay);
                program.kill();
                program.launch();
            }
            amidst(KILLS, relay);
            program.kill();
            program.start();
            settled(program, dispatch, relay);
        }
    }

    /** Who is killed comes back soon and knows by its journal what had become of its copies; the other goes on meanwhile. */
    @Test
    void of_two_programs_that_share_a_dispatch_now_the_one_is_killed_and_now_the_other() {
        var access = PostgresServer.newDatabase();
        try (var relay = SmtpSink.start();
                var one = to(relay, Program.on(access)).start();
                var two = to(relay, Program.on(access)).start()) {
            var dispatch = send(one, relay);
            for (var kill = 1; kill <= KILLS; kill++) {
                amidst(kill, relay);
                var victim = kill % 2 == 0 ? one : two;
                victim.kill();
                victim.start();
            }
            settled(two, dispatch, relay);
        }
    }

    private static Program to(SmtpSink relay, Program program) {
        return program.with("RUBRIEK_SMTP_HOST", relay.host())
                .with("RUBRIEK_SMTP_PORT", String.valueOf(relay.port()))
                .with("RUBRIEK_SMTP_TLS", "none")
                .with("RUBRIEK_SMTP_CONNECTIONS", String.valueOf(CONNECTIONS));
    }

    /** At a moment of chance after so many kills' share of the audience has got it. */
    private void amidst(int kill, SmtpSink relay) {
        var stepwise = READERS / (KILLS + 1);
        relay.awaitMails(kill * stepwise + random.nextInt(stepwise / 2), PATIENCE);
    }

    private String send(Program program, SmtpSink relay) {
        var http = program.http();
        assertEquals(201, http.api("POST", "/newsletters", NEWSLETTER).statusCode());
        assertEquals(201, http.api("POST", "/newsletters/linde/issues", ISSUE).statusCode());
        assertEquals(201, http.api("POST", "/lists", LIST).statusCode());
        IntStream.range(0, READERS).forEach(i -> http.api("POST", "/lists/linde/subscribers", READER.formatted(i)));
        relay.delay(Moment.DOT, Duration.ofMillis(40));
        var sent = http.api("POST", "/newsletters/linde/issues/9/dispatches", "{\"lists\": [\"linde\"]}");
        assertEquals(202, sent.statusCode(), sent.body());
        return read(sent.body()).get("id").textValue();
    }

    /** Every reader stands somewhere, and the relay has what the ledger says it has. */
    private void settled(Program program, String dispatch, SmtpSink relay) {
        await().atMost(Duration.ofSeconds(120)).until(() -> {
            sumsUp(counts(program, dispatch));
            return view(program, dispatch).get("status").textValue().equals("finished");
        });
        var counts = counts(program, dispatch);
        var twice = IntStream.range(0, READERS)
                .filter(i -> relay.mailsTo(address(i)).size() > 1)
                .mapToObj(KilledIT::address)
                .collect(joining(", "));
        assertEquals("", twice, "T-06: got it twice");
        assertEquals(READERS, counts.get("audience").intValue());
        assertEquals(
                READERS, counts.get("sent").intValue() + counts.get("unknown").intValue(), counts::toString);
        assertTrue(counts.get("unknown").intValue() <= KILLS * CONNECTIONS, counts::toString);
        var got = IntStream.range(0, READERS)
                .filter(i -> !relay.mailsTo(address(i)).isEmpty())
                .count();
        assertTrue(got >= counts.get("sent").intValue(), "T-06: sent says the ledger, and the relay has only " + got);
        assertTrue(READERS - got <= counts.get("unknown").intValue(), "T-06: lost without a trace");
    }

    private void sumsUp(JsonNode counts) {
        var sum = 0;
        for (var state : DeliveryState.values()) sum += counts.get(state.word()).intValue();
        assertEquals(counts.get("audience").intValue(), sum, "R-03");
        assertTrue(sum == READERS || sum == 0, "R-02");
    }

    private JsonNode counts(Program program, String dispatch) {
        return view(program, dispatch).get("counts");
    }

    private JsonNode view(Program program, String dispatch) {
        return read(program.http().api("GET", "/dispatches/" + dispatch).body());
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            throw new UncheckedIOException(body, notJson);
        }
    }

    private static String address(int reader) {
        return "lezer" + reader + "@lezer.example";
    }

    private static final String NEWSLETTER = """
            {"slug": "linde", "title": "Buurtkrant De Linde", "language": "nl", "timeZone": "Europe/Amsterdam",
             "publisher": {"name": "Stichting De Linde", "address": ["Lindeplein 4"], "email": "post@linde.example"},
             "sender": {"name": "Buurtkrant De Linde", "email": "krant@linde.example"}}""";

    private static final String ISSUE = """
            {"number": 9, "period": "2021-09", "sections": [{"title": "Groen", "entries": [
              {"kind": "link", "title": "Nieuwe bomen in de Lindelaan", "url": "https://dorpsblad.example/bomen"}]}]}""";

    private static final String LIST = """
            {"slug": "linde", "title": "Buurtkrant De Linde", "newsletter": "linde", "optIn": "double",
             "consentText": "Ja, ik wil De Linde."}""";

    private static final String READER = """
            {"email": "lezer%d@lezer.example", "status": "confirmed", "consent": {"how": "papieren formulier"}}""";
}
