package rubriek.web.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import rubriek.audience.AddressMoves;

/** Moving to another address, from its own mailbox: the link shows one button, the button moves. */
@Path("/address/{token}")
@TokenPage
class AddressSite {

    private final AddressMoves moves;
    private final DeadLinks dead;

    AddressSite(AddressMoves moves, DeadLinks dead) {
        this.moves = moves;
        this.dead = dead;
    }

    @GET
    public Response look(String token) {
        return moves.look(token).map(AddressSite::page).orElseGet(dead::address);
    }

    @POST
    public Response move(String token) {
        return moves.move(token).map(AddressSite::page).orElseGet(dead::address);
    }

    private static Response page(AddressMoves.Move move) {
        return Html.answer(200, AudiencePages.address(move).setLocale(move.locale()));
    }
}
