package rubriek.clipping.fetch;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Where requests to others may go, and when links are looked at; {@code config/application.properties} tells each and its default. */
@ConfigMapping(prefix = "rubriek.clipping")
interface FetchSettings {

    /** Networks, as {@code 10.0.0.0/8} or {@code fd00::/8}, that may be read although they are not the open web; none when left out. */
    Optional<List<String>> allowedNetworks();

    /** How often links that somebody waits for are looked for; {@code rubriek.clipping.LinkRounds} reads it by its key. */
    String rounds();

    /** When the links of all drafts are looked at, as a Quartz cron expression; {@code rubriek.issue.NightlyLinks} reads it by its key. */
    String checkAt();
}
