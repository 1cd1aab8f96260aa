package rubriek.web.site;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.util.Optional;

/** What the page about accessibility tells (G-15); {@code config/application.properties} says each. */
@ConfigMapping(prefix = "rubriek.accessibility")
interface AccessibilitySettings {

    /** Where the publisher's own accessibility statement stands: {@code http://} or {@code https://}. */
    Optional<String> statement();

    /** Who is told that something cannot be read or used: an e-mail address, or the address of a page. */
    Optional<String> contact();

    /** The day on which the pages were last examined. */
    Optional<LocalDate> tested();
}
