package rubriek.audience.importing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;

/**
 * How a file of addresses is to be read that are to get no mail.
 *
 * @param dryRun only count
 * @param charset of text; seen by its octets when left out
 * @param delimiter of a CSV file, in the form of {@link Delimiter}; seen by its head when left out
 * @param mapping headings and what each becomes; a heading that is not in it is recognised by itself
 * @param list the slug of the one list that it is about; all when left out
 * @param reason where a row gives none: {@code bounce} or {@code complaint}, or in own words
 */
public record SuppressionImportDraft(
        FileFormat format,
        boolean dryRun,
        @Nullable String charset,

        @Pattern(regexp = Delimiter.FORM, message = "{rubriek.limits.delimiter}") @Nullable
        String delimiter,

        @Size(max = 200)
        Map<
                        @NotNull @Size(max = 200) String,
                        @NotNull @OneLine
                        @Pattern(
                                regexp = "email|reason|code|since|ignore",
                                message = "{rubriek.limits.suppressionField}")
                        String>
                mapping,

        @OneLine @Size(max = 60) @Nullable String list,
        @OneLine @Size(max = 500) @Nullable String reason) {}
