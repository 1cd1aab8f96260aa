package rubriek.clipping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A link that comes by itself.
 *
 * @param summary Markdown
 */
public record Brought(
        String url,
        @Nullable String title,
        @Nullable String summary,
        @Nullable LocalDate publishedOn) {}
