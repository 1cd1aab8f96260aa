package rubriek.staff;

import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The relay of mail to staff: {@code rubriek.alarms.smtp.*} where that has a host, else {@code rubriek.smtp.*}. A token
 * ({@code rubriek.smtp.token-file}) it has no use for: {@link AlarmChecks}. What leaves this machine is encrypted, whatever the settings say.
 */
final class MailerConfig {

    private static final Set<String> HERE = Set.of("localhost", "::1", "[::1]");

    private static final int TO_CONNECT_MILLIS = 15_000;

    /** More than a mail is waited for. What is silent for so long, behind a firewall that swallows what is said, is closed: or all connections would be such. */
    private static final int SILENCE_SECONDS = 60;

    private static final int CONNECTIONS = 50;

    private MailerConfig() {}

    /** Looks a setting up. */
    interface Settings {
        Optional<String> get(String key);
    }

    static MailConfig of(Settings all) {
        var prefix = all.get("rubriek.alarms.smtp.host").isPresent() ? "rubriek.alarms.smtp." : "rubriek.smtp.";
        var host = all.get(prefix + "host").orElse("localhost");
        var tls = all.get(prefix + "tls").orElse("required");
        var user = all.get(prefix + "username");
        var relay = new MailConfig(host)
                .setPort(Integer.parseInt(all.get(prefix + "port").orElse("587")))
                .setSsl(tls.equals("implicit"))
                .setStarttls(startTls(tls, here(host)))
                .setLogin(user.isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setPipelining(
                        false) // a mail that is refused hangs now and then when Vert.x gets several answers at once
                .setKeepAlive(false) // the next one is in some hours
                .setMaxPoolSize(CONNECTIONS)
                .setConnectTimeout(TO_CONNECT_MILLIS)
                .setIdleTimeout(SILENCE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        user.ifPresent(relay::setUsername);
        all.get(prefix + "password").ifPresent(relay::setPassword);
        all.get("rubriek.smtp.ehlo-name").ifPresent(relay::setOwnHostname);
        return relay;
    }

    /** Never in clear text off this machine (T-11). */
    private static StartTLSOptions startTls(String tls, boolean here) {
        if (tls.equals("implicit")) return StartTLSOptions.DISABLED;
        if (!here || tls.equals("required")) return StartTLSOptions.REQUIRED;
        return tls.equals("none") ? StartTLSOptions.DISABLED : StartTLSOptions.OPTIONAL;
    }

    private static boolean here(String host) {
        return HERE.contains(host) || host.matches("127(\\.\\d{1,3}){3}");
    }
}
