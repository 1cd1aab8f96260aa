package rubriek.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import rubriek.audience.SignUps;

/** What a link of somebody's own says that is forged, expired or used up: the same for each, and how to get another (U-07). */
@ApplicationScoped
class DeadLinks {

    /** As many newsletters as somebody looks through. */
    private static final int SOME = 20;

    private final SignUps signUps;
    private final Visitor visitor;

    DeadLinks(SignUps signUps, Visitor visitor) {
        this.signUps = signUps;
        this.visitor = visitor;
    }

    Response answer() {
        var all = signUps.open(SOME);
        return Html.answer(410, AudiencePages.preferencesDead(all).setLocale(visitor.language()));
    }
}
