package rubriek.web.site;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** How signing up is kept from being used against others (S-12); {@code config/application.properties} tells each and its default. */
@ConfigMapping(prefix = "rubriek.sign-ups")
interface SignUpSettings {

    /** As many in an hour from one network. */
    int perNetwork();

    /** As many in an hour for one newsletter. */
    int perNewsletter();

    /** As many in an hour in all. */
    int inAll();

    /** The sites whose own forms may sign people up, such as {@code https://www.example.org}. */
    Optional<List<String>> origins();
}
