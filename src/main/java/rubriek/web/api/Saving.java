package rubriek.web.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import rubriek.issue.Hand;

/** {@link IfMatch} for what keeps revisions: whether a page saves by itself; a {@code @BeanParam}. */
class Saving extends IfMatch {

    @Parameter(
            description =
                    "Whether a page saves by itself: such saves of one token within five minutes fold into one revision",
            example = "true")
    @QueryParam("autosave")
    boolean autosave;

    Hand by(Caller caller) {
        return new Hand(caller.id(), caller.name(), autosave);
    }
}
