package rubriek.web.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rubriek.audience.importing.FileFormat;
import rubriek.audience.importing.SuppressionImportDraft;

/** How a file of addresses is to be read that get no mail, beside the file; a {@code @BeanParam}. */
class SuppressionQuery {

    @Parameter(description = "true: only count what would become of the rows")
    @QueryParam("dryRun")
    @Nullable
    String dryRun;

    @Parameter(description = "A JSON object of headings and what each becomes: email, reason, code, since or ignore")
    @QueryParam("mapping")
    @Nullable
    String mapping;

    @Parameter(
            description =
                    "Between the cells of a CSV file: any character that is no letter, no figure and none of \"'+-.@_, or tab; seen by itself when left out")
    @QueryParam("delimiter")
    @Nullable
    String delimiter;

    @Parameter(description = "The slug of the one list that gets silent; all when left out")
    @QueryParam("list")
    @Nullable
    String list;

    @Parameter(description = "The reason where a row gives none: bounce or complaint, or in own words")
    @QueryParam("reason")
    @Nullable
    String reason;

    /** @throws BadParameter for a value that is none */
    SuppressionImportDraft draft(FileFormat format, @Nullable String charset) {
        var read = new ImportWishes(dryRun, mapping, delimiter, null, null, null).draft(format, charset);
        return new SuppressionImportDraft(
                format, read.dryRun(), read.charset(), read.delimiter(), read.mapping(), list, reason);
    }
}
