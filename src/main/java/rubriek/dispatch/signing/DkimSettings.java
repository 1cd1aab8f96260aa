package rubriek.dispatch.signing;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Signing: {@code rubriek.dkim.*}. Defaults and reasons stand in {@code config/application.properties}. */
@ConfigMapping(prefix = "rubriek.dkim")
interface DkimSettings {

    /** Whether the relay signs our mail, so that we do not (D-11). */
    boolean signedByRelay();

    /** Keys in files, each as {@code domain:selector:path}. */
    Optional<List<String>> files();
}
