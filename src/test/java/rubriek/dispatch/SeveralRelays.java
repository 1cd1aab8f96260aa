package rubriek.dispatch;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
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
        var all = new HashMap<String, String>();
        set(all, "smtp", FIRST, Map.of("connections", "2", "weight", "3", "retries", "5m,30m", "tls", "none"));
        set(all, "relays.tweede", SECOND, Map.of("connections", "2", "tls", "none"));
        set(all, "relays.nood", SPARE, Map.of("weight", "0", "tls", "none"));
        set(all, "relays.eigen", OWN, Map.of("domains", "eigen.example", "signed-by-relay", "true", "tls", "none"));
        set(all, "relays.veilig", OWN, Map.of("domains", "veilig.example"));
        set(all, "relays.gast", OWN, Map.of("domains", "gast.example", "tls", "none"));
        all.putAll(Map.of("rubriek.relays.gast.username", "krant", "rubriek.relays.gast.password", "geheim"));
        all.put("rubriek.sending.notices", "1s");
        return all;
    }

    /** One with one connection, if nothing else is said. */
    private static void set(Map<String, String> all, String relay, SmtpSink sink, Map<String, String> settings) {
        var prefix = "rubriek." + relay + ".";
        all.putAll(Map.of(
                prefix + "host",
                sink.host(),
                prefix + "port",
                String.valueOf(sink.port()),
                prefix + "connections",
                "1"));
        settings.forEach((key, value) -> all.put(prefix + key, value));
    }

    static void clear() {
        ALL.forEach(SmtpSink::clear);
    }

    /** Over whichever relay. */
    static List<SmtpSink.Mail> mailsTo(String reader) {
        return ALL.stream().flatMap(sink -> sink.mailsTo(reader).stream()).toList();
    }
}
