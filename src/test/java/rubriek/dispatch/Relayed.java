package rubriek.dispatch;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import rubriek.support.LoopbackDns;
import rubriek.support.SmtpSink;

/** The application with a relay: a sink in this JVM, shared by all tests of this profile, with two connections to it, and an address to leave at. */
public final class Relayed implements QuarkusTestProfile {

    /** Where its mail goes. Tests share it: each looks for its own readers. */
    static final SmtpSink SINK = SmtpSink.start();

    /** The name server that it asks. */
    static final LoopbackDns DNS = LoopbackDns.start();

    /** For tests of other packages. */
    public static SmtpSink sink() {
        return SINK;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("rubriek.dns.servers", "127.0.0.1:" + DNS.port()),
                Map.entry("rubriek.smtp.host", SINK.host()),
                Map.entry("rubriek.smtp.port", String.valueOf(SINK.port())),
                Map.entry("rubriek.smtp.tls", "none"),
                Map.entry("rubriek.smtp.connections", "2"),
                Map.entry("rubriek.smtp.retries", "5m,30m"),
                Map.entry("rubriek.leave-address", "afmelden@nieuwsbrief.example"),
                Map.entry("rubriek.sending.unknown", "resend"),
                Map.entry("rubriek.sending.slow", "1s"),
                Map.entry("rubriek.sending.notices", "1s"),
                Map.entry("rubriek.alarms.to", "beheer@nieuwsbrief.example"),
                Map.entry("rubriek.alarms.language", "en"));
    }
}
