package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.newsletter.WordDraft;

/** The words that the spell check takes as right; to take one back, change the newsletter. */
@Path("/api/v1/newsletters/{slug}/words")
@Tag(name = "newsletters")
class WordsApi {

    private final Newsletters newsletters;

    WordsApi(Newsletters newsletters) {
        this.newsletters = newsletters;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("write")
    @Operation(
            operationId = "addWord",
            summary = "Put a word on the newsletter's list of right ones",
            description = "Answers with the newsletter. A word that is there already changes nothing.")
    public NewsletterView add(String slug, WordDraft draft) {
        return newsletters.learn(slug, draft);
    }
}
