package rubriek.staff;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Tells Quarkus Mailer, in its own keys, which relay the settings name: {@code rubriek.alarms.smtp.*} where that has a host, else
 * {@code rubriek.smtp.*}. A token ({@code rubriek.smtp.token-file}) it has no use for: {@link AlarmChecks}. What leaves this
 * machine is encrypted, whatever the settings say.
 */
public final class MailerConfig implements ConfigSourceFactory {

    /** Above the file of defaults, below the environment. */
    private static final int ORDINAL = 270;

    private static final Set<String> HERE = Set.of("localhost", "::1", "[::1]");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return List.of(
                new PropertiesConfigSource(settings(key -> value(context, key)), "relay of staff mail", ORDINAL));
    }

    /** Looks a setting up. */
    interface Settings {
        Optional<String> get(String key);
    }

    static Map<String, String> settings(Settings all) {
        var prefix = all.get("rubriek.alarms.smtp.host").isPresent() ? "rubriek.alarms.smtp." : "rubriek.smtp.";
        var host = all.get(prefix + "host").orElse("localhost");
        var tls = all.get(prefix + "tls").orElse("required");
        var mailer = new HashMap<String, String>();
        mailer.put("host", host);
        mailer.put("port", all.get(prefix + "port").orElse("587"));
        mailer.put("tls", String.valueOf(tls.equals("implicit")));
        mailer.put("start-tls", startTls(tls, here(host)));
        all.get(prefix + "username").ifPresent(name -> mailer.put("username", name));
        all.get(prefix + "password").ifPresent(password -> mailer.put("password", password));
        mailer.put("login", all.get(prefix + "username").isPresent() ? "REQUIRED" : "DISABLED");
        mailer.put(
                "pipelining",
                "false"); // a mail that is refused hangs now and then when Vert.x gets several answers at once
        mailer.put("max-pool-size", "50"); // those that the relay never answers stay open for as long as it likes
        all.get("rubriek.smtp.ehlo-name").ifPresent(name -> mailer.put("own-host-name", name));
        var keys = new HashMap<String, String>();
        mailer.forEach((key, value) -> keys.put("quarkus.mailer." + key, value));
        return keys;
    }

    /** Never in clear text off this machine (T-11). */
    private static String startTls(String tls, boolean here) {
        if (tls.equals("implicit")) return "DISABLED";
        if (!here || tls.equals("required")) return "REQUIRED";
        return tls.equals("none") ? "DISABLED" : "OPTIONAL";
    }

    private static boolean here(String host) {
        return HERE.contains(host) || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static Optional<String> value(ConfigSourceContext context, String key) {
        var found = context.getValue(key);
        return found == null || found.getValue() == null || found.getValue().isEmpty()
                ? Optional.empty()
                : Optional.of(found.getValue());
    }
}
