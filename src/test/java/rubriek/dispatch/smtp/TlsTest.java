package rubriek.dispatch.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.smtp.Relays.assertAccepted;
import static rubriek.dispatch.smtp.Relays.assertLost;
import static rubriek.dispatch.smtp.Relays.carry;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.dispatch.Lane;
import rubriek.dispatch.Outcome.Meaning;
import rubriek.dispatch.Stage;
import rubriek.shared.Mishap;
import rubriek.support.ScriptedSmtp;
import rubriek.support.TestCertificates;

/** T-11 */
class TlsTest {

    /** RFC 3207 section 4.2: after STARTTLS everything begins anew. */
    @ParameterizedTest
    @EnumSource(
            value = TlsMode.class,
            names = {"REQUIRED", "OPPORTUNISTIC"})
    void starttls_is_spoken_where_it_is_offered_and_ehlo_repeated(TlsMode mode) throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.greet("STARTTLS", "PIPELINING").hear("STARTTLS").say("220 2.0.0 Go ahead");
                    peer.encrypt(TestCertificates.server())
                            .hearEhlo("SIZE 10000000")
                            .hearLine();
                    assertFalse(peer.hasMore(), "what was offered before TLS no longer counts");
                    peer.say("250 Ok").hearLine();
                    peer.say("250 Ok").hearLine();
                    peer.say("354 Go on").hearMessage();
                    peer.say("250 Ok").takeQuit();
                });
                var lane = lane(server, mode)) {
            assertAccepted(carry(lane));
        }
    }

    @Test
    void implicit_tls_is_spoken_from_the_first_byte() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.encrypt(TestCertificates.server()).greet();
                    peer.takeMessage();
                    peer.takeMessage();
                    peer.takeQuit();
                });
                var lane = lane(server, TlsMode.IMPLICIT)) {
            assertAccepted(carry(lane));
            assertAccepted(carry(lane));
        }
    }

    @Test
    void where_tls_is_required_nothing_is_sent_without_it() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> peer.greet("PIPELINING").hearTheEnd());
                var lane = lane(server, TlsMode.REQUIRED)) {
            var lost = assertLost(Stage.TLS, carry(lane));
            assertEquals(Mishap.NO_STARTTLS.kept(), lost.reason());
            assertEquals(Meaning.RETRYABLE, lost.meaning());
        }
    }

    /** Who offers it and does not do it is not talked to in the clear. */
    @ParameterizedTest
    @EnumSource(
            value = TlsMode.class,
            names = {"REQUIRED", "OPPORTUNISTIC"})
    void a_refused_starttls_ends_it(TlsMode mode) throws Exception {
        try (var server = ScriptedSmtp.of(peer -> peer.greet("STARTTLS")
                        .hear("STARTTLS")
                        .say("454 4.7.0 Not now")
                        .hearTheEnd());
                var lane = lane(server, mode)) {
            Relays.assertRefused(Stage.TLS, 454, carry(lane));
        }
    }

    @Test
    void opportunistic_means_without_tls_where_it_is_not_offered() throws Exception {
        try (var server = ScriptedSmtp.of(TlsTest::takeOne);
                var lane = lane(server, TlsMode.OPPORTUNISTIC)) {
            assertAccepted(carry(lane));
        }
    }

    @Test
    void none_means_in_the_clear_whatever_is_offered() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.greet("STARTTLS");
                    peer.takeMessage();
                    peer.takeQuit();
                });
                var lane = lane(server, TlsMode.NONE)) {
            assertAccepted(carry(lane));
        }
    }

    private static void takeOne(ScriptedSmtp.Peer peer) throws IOException {
        peer.greet();
        peer.takeMessage();
        peer.takeQuit();
    }

    @ParameterizedTest
    @EnumSource(
            value = TlsMode.class,
            names = {"REQUIRED", "OPPORTUNISTIC", "IMPLICIT"})
    void a_certificate_for_another_host_or_of_another_time_or_of_nobody_is_not_trusted(TlsMode mode) throws Exception {
        var impostors = List.<Supplier<SSLContext>>of(
                TestCertificates::serverElsewhere, TestCertificates::serverExpired, TestCertificates::server);
        var expected = List.of(Mishap.OTHER_HOST, Mishap.EXPIRED, Mishap.UNKNOWN_SIGNER);
        for (var i = 0; i < impostors.size(); i++) {
            var impostor = impostors.get(i).get();
            // the last is a good one, but its authority is not known to the platform
            var trust = i < 2 ? TestCertificates.client() : SSLContext.getDefault();
            try (var server = ScriptedSmtp.of(peer -> {
                        if (mode != TlsMode.IMPLICIT)
                            peer.greet("STARTTLS").hear("STARTTLS").say("220 Go ahead");
                        assertThrows(
                                IOException.class, () -> peer.encrypt(impostor).hearLine());
                    });
                    var lane = new SmtpRelay(settings(server, mode), trust.getSocketFactory()).open()) {
                var lost = assertLost(Stage.TLS, carry(lane));
                assertTrue(expected.get(i).is(lost.reason()), lost.reason());
            }
        }
    }

    /** RFC 3207 section 6: words that somebody slipped in before the encryption are not heard after it. */
    @Test
    void what_comes_in_the_clear_with_the_answer_to_starttls_is_forgotten() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.greet("STARTTLS").hear("STARTTLS");
                    peer.say("220 Go ahead", "250-injected", "250-AUTH PLAIN", "250 PIPELINING");
                    peer.encrypt(TestCertificates.server()).hearEhlo();
                    peer.takeMessage();
                    peer.takeQuit();
                });
                var lane = lane(server, TlsMode.REQUIRED)) {
            assertAccepted(carry(lane));
        }
    }

    @Test
    void a_handshake_that_is_broken_off_says_nothing_of_a_certificate() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.greet("STARTTLS").hear("STARTTLS").say("220 Go ahead");
                });
                var lane = lane(server, TlsMode.REQUIRED)) {
            var lost = assertLost(Stage.TLS, carry(lane));
            assertFalse(Mishap.untrusted(lost.reason()), lost.reason());
        }
    }

    @Test
    void a_handshake_that_never_ends_is_left() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
            peer.greet("STARTTLS").hear("STARTTLS").say("220 Go ahead");
            peer.hearAllAndSayNothing();
        })) {
            var settings = settings(server, TlsMode.REQUIRED).withTimeouts(Timeouts.all(Duration.ofMillis(300)));
            try (var lane = new SmtpRelay(settings).open()) {
                assertLost(Stage.TLS, carry(lane));
            }
        }
    }

    /** Only there may passwords and messages go without TLS. */
    @Test
    void only_this_machine_itself_hears_what_is_not_encrypted() throws Exception {
        for (var here : List.of("127.0.0.1", "127.0.0.2", "::1"))
            assertTrue(Wire.confidential(InetAddress.getByName(here), false));
        for (var elsewhere : List.of("192.0.2.1", "10.0.0.1", "192.168.1.1", "0.0.0.0", "fe80::1", "2001:db8::1")) {
            assertFalse(Wire.confidential(InetAddress.getByName(elsewhere), false));
            assertTrue(Wire.confidential(InetAddress.getByName(elsewhere), true));
        }
    }

    private static RelaySettings settings(ScriptedSmtp server, TlsMode mode) {
        return RelaySettings.of("127.0.0.1", server.port(), mode).withTimeouts(Timeouts.all(Duration.ofSeconds(10)));
    }

    private static Lane lane(ScriptedSmtp server, TlsMode mode) {
        return new SmtpRelay(settings(server, mode), TestCertificates.client().getSocketFactory()).open();
    }
}
