package rubriek.web.api;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import rubriek.shared.Missing;

/** Where the type of a problem leads: what it means, for a person or for a program. */
@Path("/problems/{code: [a-z0-9-]+}")
class ProblemTypes {

    /** Stands where an occurrence names its slug, its number or its place. */
    private static final String SOMETHING = "…";

    private final Caller caller;

    ProblemTypes(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page(String code) {
        return Pages.type(json(code));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public ProblemType json(String code) {
        var words = caller.words();
        var title = words.find(code + ".title").orElseThrow(() -> new Missing("problem", code));
        var detail = words.say(code + ".detail", SOMETHING, SOMETHING, SOMETHING);
        return new ProblemType(
                Problem.TYPES + code, title, detail, words.language().toLanguageTag());
    }

    /**
     * What all problems of one type have in common.
     *
     * @param language of the title and the detail
     */
    record ProblemType(String type, String title, String detail, String language) {}

    /** The template below {@code templates/problem}. */
    @CheckedTemplate(basePath = "problem")
    static final class Pages {

        private Pages() {}

        static native TemplateInstance type(ProblemType type);
    }
}
