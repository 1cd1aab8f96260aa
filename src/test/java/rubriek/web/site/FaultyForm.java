package rubriek.web.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The form of a newsletter whose database is away. */
@Path("/newsletters/faulty/subscribe.json")
class FaultyForm {

    @GET
    @PermitAll
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException(new SQLException("connection refused by 10.0.0.7", "08001"));
    }
}
