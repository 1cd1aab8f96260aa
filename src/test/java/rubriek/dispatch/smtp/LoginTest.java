package rubriek.dispatch.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static rubriek.dispatch.smtp.Relays.assertAccepted;
import static rubriek.dispatch.smtp.Relays.assertLost;
import static rubriek.dispatch.smtp.Relays.assertRefused;
import static rubriek.dispatch.smtp.Relays.carry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.dispatch.Lane;
import rubriek.dispatch.Outcome.Meaning;
import rubriek.dispatch.Stage;
import rubriek.support.ScriptedSmtp;
import rubriek.support.TestCertificates;

class LoginTest {

    private static final Credentials PASSWORD = new Credentials("krant", "gehéim 9");
    private static final Credentials TOKEN = new Credentials("krant", "ya29.x", Credentials.Kind.ACCESS_TOKEN);

    /** T-11: through TLS. */
    @Test
    void a_password_goes_out_after_the_encryption() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.greet("STARTTLS", "AUTH PLAIN").hear("STARTTLS").say("220 Go ahead");
                    peer.encrypt(TestCertificates.server()).hearEhlo("AUTH LOGIN PLAIN");
                    peer.hear("AUTH PLAIN " + base64("\0krant\0gehéim 9")).say("235 2.7.0 Welcome");
                    peer.takeMessage();
                    peer.takeQuit();
                });
                var lane = lane(server, TlsMode.REQUIRED, PASSWORD)) {
            assertAccepted(carry(lane));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTH LOGIN", "AUTH=LOGIN", "auth login cram-md5"})
    void a_relay_that_only_knows_login_gets_name_and_password_apart(String offer) throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.greet(offer).hear("AUTH LOGIN").say("334 VXNlcm5hbWU6");
                    peer.hear(base64("krant"))
                            .say("334 UGFzc3dvcmQ6")
                            .hear(base64("gehéim 9"))
                            .say("235 Welcome");
                    peer.takeMessage();
                    peer.takeQuit();
                });
                var lane = lane(server, TlsMode.NONE, PASSWORD)) {
            assertAccepted(carry(lane));
        }
    }

    @Test
    void a_relay_that_asks_again_gets_the_response_on_a_line_of_its_own() throws Exception {
        var response = base64("\0krant\0gehéim 9");
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.greet("AUTH PLAIN")
                            .hear("AUTH PLAIN " + response)
                            .say("334 ")
                            .hear(response)
                            .say("235 Welcome");
                    peer.takeMessage();
                    peer.takeQuit();
                });
                var lane = lane(server, TlsMode.NONE, PASSWORD)) {
            assertAccepted(carry(lane));
        }
    }

    @Test
    void an_access_token_is_given_the_way_of_xoauth2() throws Exception {
        var response = base64("user=krant\1auth=Bearer ya29.x\1\1");
        try (var server = ScriptedSmtp.of(
                        peer -> {
                            peer.greet("AUTH XOAUTH2 PLAIN")
                                    .hear("AUTH XOAUTH2 " + response)
                                    .say("235 Welcome");
                            peer.takeMessage();
                            peer.takeQuit();
                        },
                        peer -> peer.greet("AUTH XOAUTH2")
                                .hear("AUTH XOAUTH2 " + response)
                                .say("334 eyJzdGF0dXMiOiI0MDEifQ==")
                                .hear("")
                                .say("535 5.7.8 Expired")
                                .hearTheEnd());
                var good = lane(server, TlsMode.NONE, TOKEN);
                var expired = lane(server, TlsMode.NONE, TOKEN)) {
            assertAccepted(carry(good));
            good.close();
            assertRefused(Stage.AUTH, 535, carry(expired));
        }
    }

    @Test
    void a_token_in_a_file_is_read_afresh_at_each_connection(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("token"), "ya29.een\n");
        try (var server = ScriptedSmtp.of(
                        peer -> takesToken(peer, "ya29.een"),
                        peer -> takesToken(peer, "ya29.twee"),
                        peer -> peer.greet("AUTH XOAUTH2").hearTheEnd());
                var lane = lane(server, TlsMode.NONE, Credentials.tokenIn("krant", file))) {
            assertAccepted(carry(lane));
            lane.close();
            Files.writeString(file, "ya29.twee");
            assertAccepted(carry(lane));
            lane.close();
            Files.writeString(file, "ya29.half and half");
            var lost = assertLost(Stage.AUTH, carry(lane));
            assertFalse(lost.toString().contains("ya29") || lost.toString().contains("token\""), "T-15: " + lost);
        }
    }

    private static void takesToken(ScriptedSmtp.Peer peer, String token) throws IOException {
        peer.greet("AUTH XOAUTH2")
                .hear("AUTH XOAUTH2 " + base64("user=krant\1auth=Bearer " + token + "\1\1"))
                .say("235 Welcome");
        peer.takeMessage();
        peer.takeQuit();
    }

    /** T-15, and a wrong password is nobody's bounce. */
    @Test
    void a_refused_password_is_not_told_and_refuses_no_message() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.greet("AUTH PLAIN").hearLine();
                    peer.say("535 5.7.8 Authentication failed").hearTheEnd();
                });
                var lane = lane(server, TlsMode.NONE, PASSWORD)) {
            var outcome = carry(lane);
            assertEquals(
                    Meaning.RETRYABLE, assertRefused(Stage.AUTH, 535, outcome).meaning());
            assertFalse(outcome.toString().contains("gehéim"));
        }
    }

    /** T-15 */
    @Test
    void a_secret_is_never_shown() {
        var settings = Relays.settings(587).withCredentials(PASSWORD);
        assertFalse((settings + " " + PASSWORD).contains("gehéim"));
    }

    @Test
    void a_relay_without_a_way_to_log_in_gets_no_password() throws Exception {
        try (var server = ScriptedSmtp.of(
                peer -> peer.greet().hearTheEnd(),
                peer -> peer.greet("AUTH CRAM-MD5").hearTheEnd(),
                peer -> peer.greet("AUTH PLAIN").hearTheEnd())) {
            for (var credentials : new Credentials[] {PASSWORD, PASSWORD, TOKEN}) {
                try (var lane = lane(server, TlsMode.NONE, credentials)) {
                    assertLost(Stage.AUTH, carry(lane));
                }
            }
        }
    }

    private static Lane lane(ScriptedSmtp server, TlsMode mode, Credentials credentials) {
        var plain = Relays.settings(server.port()).withCredentials(credentials);
        var settings = new RelaySettings(
                plain.host(),
                plain.port(),
                mode,
                plain.credentials(),
                plain.ehloName(),
                plain.messagesPerConnection(),
                plain.idle(),
                plain.timeouts());
        return new SmtpRelay(settings, TestCertificates.client().getSocketFactory()).open();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
