package rubriek.web.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import rubriek.shared.Busy;

/** A page that never has its turn. */
@Path("/testing/busy")
class BusyPage {

    @GET
    @PermitAll
    public String never() {
        throw new Busy("printing-busy", Duration.ofSeconds(10));
    }
}
