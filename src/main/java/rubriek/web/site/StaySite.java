package rubriek.web.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import rubriek.audience.Stay;
import rubriek.audience.Stays;

/** Saying that a list is still wanted: the link shows one button, so that a scanner of mail answers for nobody; the button answers. */
@Path("/stay/{token}")
@TokenPage
class StaySite {

    private final Stays stays;
    private final DeadLinks dead;

    StaySite(Stays stays, DeadLinks dead) {
        this.stays = stays;
        this.dead = dead;
    }

    @GET
    public Response look(String token) {
        return stays.look(token).map(StaySite::page).orElseGet(dead::stay);
    }

    @POST
    public Response stay(String token) {
        return stays.stay(token).map(StaySite::page).orElseGet(dead::stay);
    }

    private static Response page(Stay stay) {
        return Html.answer(200, AudiencePages.stay(stay).setLocale(stay.locale()));
    }
}
