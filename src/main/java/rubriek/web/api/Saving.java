package rubriek.web.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import rubriek.issue.Hand;

/** {@link IfMatch} for what keeps revisions: whether a page saves by itself; a {@code @BeanParam}. */
class Saving extends IfMatch {

    @Parameter(
            schema = @Schema(type = SchemaType.BOOLEAN),
            description =
                    "Whether a page saves by itself: such saves of one token within five minutes fold into one revision",
            example = "true")
    @QueryParam("autosave")
    @DefaultValue("false")
    String autosave = "false";

    Hand by(Caller caller) {
        return new Hand(caller.id(), caller.name(), Choice.yes("autosave", autosave));
    }
}
