package rubriek.dispatch;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Relays as an environment sets them, above the packaged configuration. */
final class SetRelays {

    private SetRelays() {}

    static RelayPlans plans(Map<String, String> environment) {
        return plans(environment, false);
    }

    static RelayPlans plans(Map<String, String> environment, boolean firstSigns) {
        RelayReading.mustBeUnderstood(environment.keySet());
        try {
            var packaged = Path.of("config/application.properties").toUri().toURL();
            var config = new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDiscoveredConverters()
                    .withSources(new EnvConfigSource(environment, 300), new PropertiesConfigSource(packaged, 100))
                    .withMapping(SmtpSettings.class)
                    .withMapping(FurtherRelays.class)
                    .withMapping(PaceSettings.class)
                    .build();
            return RelayPlans.of(
                    config.getConfigMapping(SmtpSettings.class),
                    config.getConfigMapping(FurtherRelays.class),
                    config.getConfigMapping(PaceSettings.class),
                    firstSigns);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
