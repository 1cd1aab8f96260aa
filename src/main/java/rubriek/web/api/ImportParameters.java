package rubriek.web.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rubriek.issue.importing.ImportChoice;

/** What whoever imports an issue decides; a {@code @BeanParam}. */
class ImportParameters {

    private static final String NEXT = "next";

    @Parameter(description = "true: only say what would be made; nothing is stored")
    @QueryParam("dryRun")
    @Nullable
    String dryRun;

    @Parameter(description = "The number of the issue, or next for the next free one; left out: the document's own")
    @QueryParam("number")
    @Nullable
    String number;

    @Parameter(description = "Year and month, such as 2021-09; left out: the document's own")
    @QueryParam("period")
    @Nullable
    String period;

    /** @throws BadParameter for a value that is none */
    ImportChoice choice() {
        var next = NEXT.equals(number);
        if (number != null && !next && !number.matches("[1-9]\\d{0,5}"))
            throw new BadParameter("number", "whole-number");
        if (period != null && !period.matches("[12]\\d{3}-(0[1-9]|1[0-2])")) throw new BadParameter("period", "value");
        var own = number == null || next ? null : Integer.valueOf(number);
        return new ImportChoice(own, next, period, dryRun != null && Choice.yes("dryRun", dryRun));
    }
}
