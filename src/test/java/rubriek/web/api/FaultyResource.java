package rubriek.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails in the ways that no request can provoke from outside. */
@Path("/api/v1/faulty")
class FaultyResource {

    @GET
    @Path("{how}")
    @PermitAll
    @Operation(hidden = true)
    public String fail(String how) {
        throw switch (how) {
            case "away" -> new IllegalStateException(new SQLException("Connection to 10.0.0.7:5432 refused", "08001"));
            case "stopping" -> new IllegalStateException(new SQLException("terminating connection", "57P01"));
            case "no-connection" -> new IllegalStateException(new SQLException("Sorry, acquisition timeout!"));
            case "busy" -> new IllegalStateException(new SQLException("deadlock detected", "40P01"));
            case "overtaken" -> new IllegalStateException(new OptimisticLockException());
            default -> new IllegalStateException("a secret");
        };
    }
}
