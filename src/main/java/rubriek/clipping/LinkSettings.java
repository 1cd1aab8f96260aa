package rubriek.clipping;

import io.smallrye.config.ConfigMapping;

/** When links are looked at; {@code config/application.properties} tells each and its default. */
@ConfigMapping(prefix = "rubriek.clipping")
interface LinkSettings {

    /** How often links that somebody waits for are looked for; {@link LinkRounds} reads it by its key. */
    String rounds();

    /** When the links of all drafts are looked at, as a Quartz cron expression; {@code rubriek.issue} reads it by its key. */
    String checkAt();
}
