package rubriek.web.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import rubriek.shared.Links;
import rubriek.shared.Page;

/** Answers a page of a list with where the others are (RFC 8288); every other parameter of the request is kept. */
@Provider
class PageLinks implements ContainerResponseFilter {

    private final Links links;
    private final CurrentVertxRequest current;

    PageLinks(Links links, CurrentVertxRequest current) {
        this.links = links;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (Paths.ofTheApi(request) && response.getEntity() instanceof Page<?> page)
            response.getHeaders().putSingle(HttpHeaders.LINK, String.join(", ", links(page)));
    }

    private List<String> links(Page<?> page) {
        var here = URI.create(current.getCurrent().request().uri());
        var last = Math.max(page.pages(), 1);
        var all = new ArrayList<String>();
        all.add(link(here, page, 1, "first"));
        if (page.page() > 1) all.add(link(here, page, Math.min(page.page() - 1, last), "prev"));
        if (page.page() < last) all.add(link(here, page, page.page() + 1, "next"));
        all.add(link(here, page, last, "last"));
        return all;
    }

    private String link(URI here, Page<?> page, int number, String relation) {
        var address = UriBuilder.fromUri(here)
                .replaceQueryParam("page", number)
                .replaceQueryParam("size", page.size())
                .build();
        return "<" + links.at(address.toString()) + ">; rel=\"" + relation + "\"";
    }
}
