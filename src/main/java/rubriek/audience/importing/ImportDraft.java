package rubriek.audience.importing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ConsentDraft;
import rubriek.shared.limits.OneLine;

/**
 * How a file is to be read.
 *
 * @param dryRun only count
 * @param charset of a CSV file; seen by its octets when left out
 * @param delimiter of a CSV file, in the form of {@link Delimiter}; seen by its head when left out
 * @param mapping headings and what each becomes; a heading that is not in it is recognised by itself
 * @param consent what holds for every row that says nothing else (G-01)
 */
public record ImportDraft(
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
                                regexp =
                                        "email|name|firstName|infix|lastName|tags|status|consentAt|consentText|consentHow"
                                                + "|ignore|attributes\\.\\S.{0,59}",
                                message = "{rubriek.limits.importField}")
                        String>
                mapping,

        @Valid @Nullable ConsentDraft consent) {}
