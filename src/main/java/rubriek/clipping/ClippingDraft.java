package rubriek.clipping;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.LanguageTag;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;
import rubriek.shared.limits.WebAddress;

/**
 * A clipping as an editor changes it. What the server computes may be sent back unchanged and is passed over.
 *
 * @param summary Markdown
 * @param source who published it; left out: by the newsletter's vocabulary
 * @param image the address of a picture; it goes into the entry once {@code imageAlt} says what it shows
 * @param section the title of the section that it is proposed for
 * @param state placed only as long as it is; placing has an endpoint of its own
 */
@JsonIgnoreProperties({"id", "how", "savedBy", "savedAt", "updatedAt", "placed", "details", "seenIn", "version"})
public record ClippingDraft(
        @NotNull @WebAddress String url,
        @OneLine @Size(max = 300) @Nullable String title,
        @Prose @Size(max = 100_000) @Nullable String summary,
        @OneLine @Size(max = 120) @Nullable String source,
        @LanguageTag @Nullable String language,
        @Nullable LocalDate publishedOn,
        @WebAddress @Nullable String image,
        @OneLine @Size(max = 500) @Nullable String imageAlt,
        @OneLine @Size(max = 300) @Nullable String section,
        @Prose @Size(max = 100_000) @Nullable String note,
        @NotNull ClippingState state) {}
