package rubriek.web.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rubriek.audience.importing.FileFormat;
import rubriek.audience.importing.ImportDraft;

/** How a file of people is to be read, beside the file; a {@code @BeanParam}. */
class ImportQuery {

    @Parameter(description = "true: only count what would become of the rows")
    @QueryParam("dryRun")
    @Nullable
    String dryRun;

    @Parameter(
            description =
                    "A JSON object of headings and what each becomes: email, name, firstName, infix, lastName, tags, status,"
                            + " consentAt, consentText, consentHow, attributes. and a name, or ignore")
    @QueryParam("mapping")
    @Nullable
    String mapping;

    @Parameter(
            description =
                    "Between the cells of a CSV file: any character that is no letter, no figure and none of \"'+-.@_, or tab; seen by itself when left out")
    @QueryParam("delimiter")
    @Nullable
    String delimiter;

    @Parameter(description = "When the people in the file consented, where a row does not say so itself")
    @QueryParam("consentAt")
    @Nullable
    String consentAt;

    @Parameter(description = "The words that they agreed to")
    @QueryParam("consentText")
    @Nullable
    String consentText;

    @Parameter(description = "Where and in what way they consented; needed unless a column says so")
    @QueryParam("consentHow")
    @Nullable
    String consentHow;

    /** @throws BadParameter for a value that is none */
    ImportDraft draft(FileFormat format, @Nullable String charset) {
        return new ImportWishes(dryRun, mapping, delimiter, consentAt, consentText, consentHow).draft(format, charset);
    }
}
