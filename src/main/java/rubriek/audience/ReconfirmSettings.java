package rubriek.audience;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;

/** How those are asked who gave no sign of life for long: {@code rubriek.reconfirm.*}. Defaults and reasons stand in {@code config/application.properties}. */
@ConfigMapping(prefix = "rubriek.reconfirm")
interface ReconfirmSettings {

    /** When it is done, as a Quartz cron expression; {@link ReconfirmRounds} reads it by its key. */
    String at();

    /** So many questions leave in a day (UTC), of all lists together; at least one. */
    int perDay();

    /** @throws ConfigurationException when nobody could ever be asked */
    static void check(ReconfirmSettings settings) {
        if (settings.perDay() < 1)
            throw new ConfigurationException("RUBRIEK_RECONFIRM_PER_DAY is " + settings.perDay()
                    + ". Write a whole number from 1 up; to ask nobody set RUBRIEK_RECONFIRM_AT to off.");
    }
}
