package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.MailPreviews;

/** An issue as the message that lies in a mailbox. */
@Path("/api/v1/newsletters/{slug}/issues/{number}/editions/mail.eml")
@Tag(name = "editions")
class MessagesApi {

    private static final String MESSAGE = "message/rfc822";

    private final MailPreviews previews;

    MessagesApi(MailPreviews previews) {
        this.previews = previews;
    }

    @GET
    @Produces(MESSAGE)
    @RolesAllowed("read")
    @Operation(
            operationId = "getMailMessage",
            summary = "The exact message that a reader gets",
            description =
                    "With the headers, the encoding and the link to unsubscribe by. What was sent already is shown as it was"
                            + " sent; else Message-ID and Date are of this moment.")
    public RestResponse<byte[]> message(
            String slug,
            int number,
            @Parameter(description = EditionsApi.READER) @QueryParam("subscriber") @Nullable String subscriber) {
        return RestResponse.ResponseBuilder.ok(previews.message(slug, number, subscriber))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s-%d.eml\"".formatted(slug, number))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
