package rubriek.web.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A page whose database is away. */
@Path("/faulty-page")
class FaultyPage {

    @GET
    @PermitAll
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException(new SQLException("Connection to 10.0.0.7:5432 refused", "08001"));
    }
}
