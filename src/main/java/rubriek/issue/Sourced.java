package rubriek.issue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies somewhere: at an address, or among the media of the newsletter. */
interface Sourced {

    @Nullable
    String url();

    @Nullable
    UUID media();
}
