package rubriek.web.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which people of a list leave as a file; a {@code @BeanParam}. */
class ExportedSubscribers extends WhichSubscribers {

    @Parameter(description = "The slug of a segment of the list; of its people those who fit the rest too")
    @QueryParam("segment")
    @Nullable
    String segment;
}
