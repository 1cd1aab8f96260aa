package rubriek.staff;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rubriek.shared.EmailAddress;

/** Settings by which an alarm would not arrive stop the start: it is said at once, and not on the night that one is due. */
@ApplicationScoped
class AlarmChecks {

    private final AlarmSettings settings;
    private final Optional<String> token;

    AlarmChecks(AlarmSettings settings, @ConfigProperty(name = "rubriek.smtp.token-file") Optional<String> token) {
        this.settings = settings;
        this.token = token;
    }

    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 2) StartupEvent event) {
        run();
    }

    /** @throws ConfigurationException in words that name the setting, and repeat no address */
    void run() {
        var to = settings.to().orElseGet(List::of);
        for (var i = 0; i < to.size(); i++)
            if (EmailAddress.parse(to.get(i)).isEmpty())
                throw new ConfigurationException("RUBRIEK_ALARMS_TO: number " + (i + 1)
                        + " is no e-mail address. Write addresses such as beheer@nieuwsbrief.example, by commas");
        if (settings.from().filter(from -> EmailAddress.parse(from).isEmpty()).isPresent())
            throw new ConfigurationException(
                    "RUBRIEK_ALARMS_FROM is no e-mail address. Write one such as rubriek@nieuwsbrief.example, or leave it out");
        if (!to.isEmpty() && token.isPresent() && settings.smtp().host().isEmpty())
            throw new ConfigurationException(
                    "RUBRIEK_ALARMS_TO is set, and alarms cannot be sent with the token of"
                            + " RUBRIEK_SMTP_TOKEN_FILE. Set RUBRIEK_ALARMS_SMTP_HOST, and RUBRIEK_ALARMS_SMTP_USERNAME and"
                            + " RUBRIEK_ALARMS_SMTP_PASSWORD where it wants them: a relay of their own; or leave RUBRIEK_ALARMS_TO out");
    }
}
