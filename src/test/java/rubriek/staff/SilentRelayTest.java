package rubriek.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailConfig;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import rubriek.shared.EmailAddress;
import rubriek.support.ApplicationTest;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;

/** a relay, or a firewall before it, that takes connections and says nothing. */
@ApplicationTest
class SilentRelayTest {

    private static final EmailAddress STAFF = new EmailAddress("beheer@nieuwsbrief.example");
    private static final AlarmsTo SETTINGS = new AlarmsTo(Optional.empty(), Optional.empty(), Optional.empty());

    @Inject
    Vertx vertx;

    /** Those that hang would be all that there may be, until the program is started anew. */
    @Test
    void its_connections_are_given_up_and_the_next_mail_leaves() {
        var answers = new CountDownLatch(1);
        try (var relay = SmtpSink.start()) {
            var loop = new StaffLoop(vertx, narrow(relay));
            relay.hold(Moment.CONNECT, answers);
            for (var i = 0; i < 2; i++)
                assertEquals(
                        StaffMail.Answer.SILENCE,
                        sent(loop, relay, Duration.ofMillis(100)).orElseThrow().answer());
            relay.clear();
            assertTrue(sent(loop, relay, Duration.ofSeconds(30)).isEmpty());
            assertEquals(1, relay.mailsTo(STAFF.value()).size());
        } finally {
            answers.countDown();
        }
    }

    /** The longest that a mail is waited for is 40 seconds. */
    @Test
    void no_connection_is_silent_for_much_longer_than_anybody_waits() {
        var relay = MailerConfig.of(key ->
                Optional.ofNullable(Map.of("rubriek.smtp.host", "relay.example").get(key)));
        assertEquals(60, relay.getIdleTimeout());
        assertTrue(relay.getConnectTimeout() < 40_000);
    }

    /** Two connections, each silent for a second at most. */
    private static MailConfig narrow(SmtpSink relay) {
        var settings = Map.of(
                "rubriek.smtp.host", relay.host(),
                "rubriek.smtp.port", String.valueOf(relay.port()),
                "rubriek.smtp.tls", "none");
        return MailerConfig.of(key -> Optional.ofNullable(settings.get(key)))
                .setMaxPoolSize(2)
                .setIdleTimeout(1);
    }

    private static Optional<StaffMail.NotSent> sent(StaffLoop loop, SmtpSink relay, Duration patience) {
        return new StaffMail(loop, SETTINGS, Optional.of(relay.host()), Optional.empty(), patience)
                .send(STAFF, STAFF, "De relay zwijgt", "Kijk hem na.");
    }
}
