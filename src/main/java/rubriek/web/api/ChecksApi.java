package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.Plan;
import rubriek.dispatch.Preflights;
import rubriek.issue.check.Check;

/** The pre-flight list of an issue. */
@Path("/api/v1/newsletters/{slug}/issues/{number}/checks")
@Tag(name = "issues")
class ChecksApi {

    private final Preflights preflights;
    private final Caller caller;

    ChecksApi(Preflights preflights, Caller caller) {
        this.preflights = preflights;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "checkIssue",
            summary = "See what still stops a send, and what is worth a look",
            description =
                    "In the language of Accept-Language, what stops a send first. An empty list: it may be sent, and"
                            + " there is nothing to remark.")
    public List<Check> check(
            String slug,
            int number,
            @Parameter(description = "Slugs of the lists that it is to go to; any of the newsletter when left out")
                    @QueryParam("lists")
                    List<String> lists,
            @Parameter(description = "A segment of one of them; whole lists when left out")
                    @QueryParam("segment")
                    @Nullable
                    String segment,
            @Parameter(description = "The moment of sending; that of the dispatch that is scheduled when left out")
                    @QueryParam("sendAt")
                    @Nullable
                    String sendAt,
            @Parameter(description = "true: also what passed, and what could not be looked at")
                    @QueryParam("all")
                    @DefaultValue("false")
                    String all) {
        var everything = Choice.yes("all", all);
        var plan = new Plan(List.copyOf(lists), segment, sendAt == null ? null : moment(sendAt));
        return preflights.of(slug, number, plan, caller.language()).stream()
                .filter(check -> everything || check.asks())
                .toList();
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw new BadParameter("sendAt", "moment");
        }
    }
}
