package rubriek.clipping.fetch;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Where requests to others may go; {@code config/application.properties} tells the reason. */
@ConfigMapping(prefix = "rubriek.clipping")
interface FetchSettings {

    /** Networks, as {@code 10.0.0.0/8} or {@code fd00::/8}, that may be read although they are not the open web; none when left out. */
    Optional<List<String>> allowedNetworks();
}
