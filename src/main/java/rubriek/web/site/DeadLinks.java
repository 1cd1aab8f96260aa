package rubriek.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import rubriek.newsletter.Newsletters;
import rubriek.shared.PageRequest;

/** What a link of somebody's own says that is forged, expired or used up: the same for each, and how to get another (U-07). */
@ApplicationScoped
class DeadLinks {

    /** As many newsletters as somebody looks through. */
    private static final PageRequest SOME = PageRequest.first(20);

    private final Newsletters newsletters;
    private final Visitor visitor;

    DeadLinks(Newsletters newsletters, Visitor visitor) {
        this.newsletters = newsletters;
        this.visitor = visitor;
    }

    Response answer() {
        var all = newsletters.list(SOME).items();
        return Html.answer(410, AudiencePages.preferencesDead(all).setLocale(visitor.language()));
    }
}
