package rubriek.clipping;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;
import rubriek.shared.limits.WebAddress;

/**
 * What is saved for later: one link, several, or a text with links in it. Title and summary go with one link; section and note with all
 * of them.
 *
 * @param url one link
 * @param urls at most 200
 * @param text whose links are wanted, at most 200; a Markdown link brings its words as the title
 * @param title left out: the page's own
 * @param summary Markdown; left out: the page's own
 * @param section the title of the section that it is proposed for
 * @param how the way that it came; api when left out, paste for a text
 */
@OneWayIn
public record CaptureDraft(
        @WebAddress @Nullable String url,

        @Size(min = 1, max = MOST, message = "{rubriek.clipping.someLinks}") @Nullable
        List<@NotNull @WebAddress String> urls,

        @Prose @Size(max = 100_000) @Nullable String text,
        @OneLine @Size(max = 300) @Nullable String title,
        @Prose @Size(max = 100_000) @Nullable String summary,
        @OneLine @Size(max = 300) @Nullable String section,
        @Prose @Size(max = 100_000) @Nullable String note,
        @Nullable Way how) {

    /** Links at once. */
    public static final int MOST = 200;

    /** Whether several links may come of it. */
    boolean several() {
        return url == null;
    }
}
