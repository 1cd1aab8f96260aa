package rubriek.shared;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds the public address against its form before anything works. {@link Links} themselves are made when they are first asked for, as
 * the port that stands in the address when nobody set one may be known no sooner.
 */
@ApplicationScoped
class LinksCheck {

    private final String base;

    LinksCheck(@ConfigProperty(name = "rubriek.base-url") String base) {
        this.base = base;
    }

    /** @throws io.quarkus.runtime.configuration.ConfigurationException when it is no whole address */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 2) StartupEvent start) {
        Links.check(base);
    }
}
