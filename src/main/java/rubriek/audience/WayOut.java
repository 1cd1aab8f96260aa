package rubriek.audience;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How one reader leaves one list, for the headers and the foot of a mail.
 *
 * @param link a page of theirs, which mail programs post to (RFC 8058)
 * @param mail a {@code mailto:} of theirs (RFC 2369); none where the installation takes no mail
 */
public record WayOut(URI link, @Nullable URI mail) {}
