package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.issue.Check;
import rubriek.issue.Issues;

/** The pre-flight list of an issue. */
@Path("/api/v1/newsletters/{slug}/issues/{number}/checks")
@Tag(name = "issues")
class ChecksApi {

    private final Issues issues;
    private final Caller caller;

    ChecksApi(Issues issues, Caller caller) {
        this.issues = issues;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "checkIssue",
            summary = "What still stops a send",
            description = "In the language of Accept-Language. An empty list: it may be sent.")
    public List<Check> check(String slug, int number) {
        return issues.checks(slug, number, caller.language());
    }
}
