package rubriek.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import rubriek.audience.SignUps;

/** What a link of somebody's own says that is forged, expired or used up: the same for each, and how to get another (U-07). */
@ApplicationScoped
class DeadLinks {

    private final SignUps signUps;
    private final Visitor visitor;

    DeadLinks(SignUps signUps, Visitor visitor) {
        this.signUps = signUps;
        this.visitor = visitor;
    }

    /** Of a link to somebody's preferences. */
    Response preferences() {
        return answer(false);
    }

    /** Of a link to another address of somebody. */
    Response address() {
        return answer(true);
    }

    /** Of a link to keep getting a list. */
    Response stay() {
        return Html.answer(410, AudiencePages.stayDead(signUps.open()).setLocale(visitor.language()));
    }

    private Response answer(boolean address) {
        var page = AudiencePages.preferencesDead(signUps.open(), address);
        return Html.answer(410, page.setLocale(visitor.language()));
    }
}
