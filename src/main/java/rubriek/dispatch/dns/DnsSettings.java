package rubriek.dispatch.dns;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whom to ask about names: {@code rubriek.dns.*}. Defaults and reasons stand in {@code config/application.properties}. */
@ConfigMapping(prefix = "rubriek.dns")
interface DnsSettings {

    /** Addresses of name servers, with a port where it is not 53; those of the machine when left out. */
    Optional<List<String>> servers();

    /** How long one of them is waited for. */
    Duration timeout();
}
