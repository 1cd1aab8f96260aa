package rubriek.web.site;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Trying the program out: with {@code rubriek.demo} the sample is loaded at the start, and the log says what to open and how to
 * send the sample issue. Without it nothing here does anything.
 */
@ApplicationScoped
class Demo {

    private final boolean on;
    private final Sample sample;
    private final DemoToken token;
    private final Tours tours;

    Demo(@ConfigProperty(name = "rubriek.demo") boolean on, Sample sample, DemoToken token, Tours tours) {
        this.on = on;
        this.sample = sample;
        this.token = token;
        this.tours = tours;
    }

    boolean isOn() {
        return on;
    }

    /** Early, before others look whether anybody could get in. */
    void load(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        if (!on) return;
        sample.load();
        token.make();
    }

    void greet(@ObservesAsync HttpServerStart listening) {
        if (on) Log.info(tours.greeting());
    }
}
