package rubriek.clipping.feed;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.WebAddress;

/**
 * A feed as it is added.
 *
 * @param url of the feed, or of a page that names its feed
 * @param section the title of the section that its items are proposed for
 */
public record FeedDraft(
        @NotNull @WebAddress String url,
        @OneLine @Size(max = 300) @Nullable String section) {}
