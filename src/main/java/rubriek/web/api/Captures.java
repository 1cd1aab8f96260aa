package rubriek.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.clipping.Capture;
import rubriek.clipping.CaptureDraft;
import rubriek.clipping.ClippingView;
import rubriek.clipping.Clippings;
import rubriek.issue.SeenLinks;
import rubriek.shared.Page;

/** Saves links and answers 201 when one of them is new, else 200: with the clipping of one link, or with those of several. */
@ApplicationScoped
class Captures {

    private final Clippings clippings;
    private final SeenLinks seen;
    private final Caller caller;

    Captures(Clippings clippings, SeenLinks seen, Caller caller) {
        this.clippings = clippings;
        this.seen = seen;
        this.caller = caller;
    }

    RestResponse<Object> answer(String slug, CaptureDraft draft, UriInfo here) {
        var saved = clippings.capture(slug, draft, caller.name());
        var fresh = (int) saved.stream().filter(Capture::fresh).count();
        var items = saved.stream().map(Capture::clipping).toList();
        return draft.url() == null
                ? RestResponse.status(
                        fresh > 0 ? RestResponse.Status.CREATED : RestResponse.Status.OK, several(slug, fresh, items))
                : one(slug, items.get(0), fresh > 0, here);
    }

    private RestResponse<Object> one(String slug, ClippingView clipping, boolean fresh, UriInfo here) {
        Object body = seen.beside(slug, clipping, caller.language());
        return fresh ? Created.below(here, clipping.id(), body) : RestResponse.ok(body);
    }

    private Object several(String slug, int fresh, List<ClippingView> items) {
        var page = new Page<>(items, 1, items.size(), items.size(), 1);
        return new Captured(fresh, seen.beside(slug, page, caller.language()).items());
    }
}
