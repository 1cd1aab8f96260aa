package rubriek.dispatch;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import rubriek.support.SmtpSink;

/** The application with a relay: a sink in this JVM, shared by all tests of this profile, with two connections to it, and an address to leave at. */
public final class Relayed implements QuarkusTestProfile {

    /** Where its mail goes. Tests share it: each looks for its own readers. */
    static final SmtpSink SINK = SmtpSink.start();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "rubriek.smtp.host", SINK.host(),
                "rubriek.smtp.port", String.valueOf(SINK.port()),
                "rubriek.smtp.tls", "none",
                "rubriek.smtp.connections", "2",
                "rubriek.smtp.retries", "5m,30m",
                "rubriek.leave-address", "afmelden@nieuwsbrief.example",
                "rubriek.sending.unknown", "resend",
                "rubriek.sending.slow", "1s",
                "rubriek.sending.notices", "1s");
    }
}
