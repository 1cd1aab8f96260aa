package rubriek.dispatch;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import rubriek.support.SmtpSink;

/**
 * The application with several relays, sinks in this JVM: the first and a second share everybody's mail by 3 to 1, one more stands in for them, and
 * three carry a sender's of their own, of which one signs and two do not let us in.
 */
public final class SeveralRelays implements QuarkusTestProfile {

    static final SmtpSink FIRST = SmtpSink.start();
    static final SmtpSink SECOND = SmtpSink.start();
    static final SmtpSink SPARE = SmtpSink.start();
    static final SmtpSink OWN = SmtpSink.start();

    private static final List<SmtpSink> ALL = List.of(FIRST, SECOND, SPARE, OWN);

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("rubriek.smtp.host", FIRST.host()),
                Map.entry("rubriek.smtp.port", String.valueOf(FIRST.port())),
                Map.entry("rubriek.smtp.tls", "none"),
                Map.entry("rubriek.smtp.connections", "2"),
                Map.entry("rubriek.smtp.weight", "3"),
                Map.entry("rubriek.smtp.retries", "5m,30m"),
                Map.entry("rubriek.relays.tweede.host", SECOND.host()),
                Map.entry("rubriek.relays.tweede.port", String.valueOf(SECOND.port())),
                Map.entry("rubriek.relays.tweede.tls", "none"),
                Map.entry("rubriek.relays.tweede.connections", "2"),
                Map.entry("rubriek.relays.nood.host", SPARE.host()),
                Map.entry("rubriek.relays.nood.port", String.valueOf(SPARE.port())),
                Map.entry("rubriek.relays.nood.tls", "none"),
                Map.entry("rubriek.relays.nood.connections", "1"),
                Map.entry("rubriek.relays.nood.weight", "0"),
                Map.entry("rubriek.relays.eigen.host", OWN.host()),
                Map.entry("rubriek.relays.eigen.port", String.valueOf(OWN.port())),
                Map.entry("rubriek.relays.eigen.tls", "none"),
                Map.entry("rubriek.relays.eigen.connections", "1"),
                Map.entry("rubriek.relays.eigen.domains", "eigen.example"),
                Map.entry("rubriek.relays.eigen.signed-by-relay", "true"),
                Map.entry("rubriek.relays.veilig.host", OWN.host()),
                Map.entry("rubriek.relays.veilig.port", String.valueOf(OWN.port())),
                Map.entry("rubriek.relays.veilig.connections", "1"),
                Map.entry("rubriek.relays.veilig.domains", "veilig.example"),
                Map.entry("rubriek.relays.gast.host", OWN.host()),
                Map.entry("rubriek.relays.gast.port", String.valueOf(OWN.port())),
                Map.entry("rubriek.relays.gast.tls", "none"),
                Map.entry("rubriek.relays.gast.connections", "1"),
                Map.entry("rubriek.relays.gast.domains", "gast.example"),
                Map.entry("rubriek.relays.gast.username", "krant"),
                Map.entry("rubriek.relays.gast.password", "geheim"),
                Map.entry("rubriek.sending.notices", "1s"));
    }

    static void clear() {
        ALL.forEach(SmtpSink::clear);
    }

    /** Over whichever relay. */
    static List<SmtpSink.Mail> mailsTo(String reader) {
        return ALL.stream().flatMap(sink -> sink.mailsTo(reader).stream()).toList();
    }
}
