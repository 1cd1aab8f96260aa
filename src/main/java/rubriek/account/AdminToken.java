package rubriek.account;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The token of the configuration ({@code rubriek.admin-token}), with which the first tokens are made. It lies in no table: taken
 * out of the configuration it stops working at the next start.
 */
@ApplicationScoped
class AdminToken {

    static final int FEWEST_CHARACTERS = 16;

    private final Optional<String> hash;

    /** @throws ConfigurationException when it is too short to be secret; that stops the start */
    AdminToken(@ConfigProperty(name = "rubriek.admin-token") Optional<String> token) {
        token.filter(text -> text.length() < FEWEST_CHARACTERS).ifPresent(tooShort -> {
            throw new ConfigurationException("RUBRIEK_ADMIN_TOKEN must have " + FEWEST_CHARACTERS
                    + " characters or more. Make one with: openssl rand -hex 32");
        });
        hash = token.map(Secret::hash);
    }

    /** Made before anything works, so that a wrong one stops a program that has not begun. */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 2) StartupEvent start) {}

    boolean isSet() {
        return hash.isPresent();
    }

    /** Who shows a text with this hash, when it is the configured token. */
    Optional<Bearer> shown(String hashOfText) {
        return hash.filter(expected -> Secret.same(expected, hashOfText))
                .map(found -> new Bearer("admin-token", "admin-token", EnumSet.allOf(Scope.class)));
    }
}
