package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.dispatch.TestMailDraft;
import rubriek.dispatch.TestMailResult;
import rubriek.dispatch.TestMails;

/** Looking at an issue in one's own mailbox. */
@Path("/api/v1/newsletters/{slug}/issues/{number}/test-mails")
@Tag(name = "dispatches")
class TestMailsApi {

    private final TestMails testMails;
    private final Caller caller;

    TestMailsApi(TestMails testMails, Caller caller) {
        this.testMails = testMails;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("write")
    @Operation(
            operationId = "sendTestMails",
            summary = "Mail an issue to a few addresses, to be looked at",
            description = "The same message as a dispatch would send, with [Test] before the subject; also of a draft"
                    + " whose checks fail. The answer says what the mail server said of each address.")
    public Results send(String slug, int number, TestMailDraft draft) {
        return new Results(testMails.send(slug, number, draft).stream()
                .map(result -> result.in(caller.language()))
                .toList());
    }

    /** What became of each, in the order of the addresses. */
    record Results(List<TestMailResult> results) {}
}
