package rubriek.web.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import rubriek.audience.Confirmation;
import rubriek.audience.Confirmations;
import rubriek.audience.SignUps;

/** Finishing a sign-up by the link in the mail: looking shows one button, so that a scanner of mail confirms nobody (G-03). */
@Path("/confirm/{token}")
@Produces(MediaType.TEXT_HTML)
@TokenPage
class ConfirmSite {

    private final Confirmations confirmations;
    private final SignUps signUps;
    private final Visitor visitor;

    ConfirmSite(Confirmations confirmations, SignUps signUps, Visitor visitor) {
        this.confirmations = confirmations;
        this.signUps = signUps;
        this.visitor = visitor;
    }

    @GET
    public Response look(String token) {
        return confirmations.look(token).map(ConfirmSite::page).orElseGet(this::dead);
    }

    @POST
    public Response confirm(String token) {
        return confirmations.confirm(token).map(ConfirmSite::page).orElseGet(this::dead);
    }

    private static Response page(Confirmation confirmation) {
        var page = confirmation.confirmed()
                ? AudiencePages.confirmDone(confirmation)
                : AudiencePages.confirm(confirmation);
        return Html.answer(200, page.setLocale(confirmation.newsletter().locale()));
    }

    /** Forged, expired or used up: whoever asked for it can do so again. */
    private Response dead() {
        var open = signUps.open();
        return Html.answer(
                410, AudiencePages.confirmDead(open, signUps.daysToAnswer()).setLocale(visitor.language()));
    }
}
