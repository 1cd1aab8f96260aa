package rubriek.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import rubriek.shared.Page;

/** Answers a page of a list with where the others are (RFC 8288); every other parameter of the request is kept. */
@Provider
class PageLinks implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (Paths.ofTheApi(request) && response.getEntity() instanceof Page<?> page)
            response.getHeaders().putSingle(HttpHeaders.LINK, String.join(", ", links(page, request.getUriInfo())));
    }

    private static List<String> links(Page<?> page, UriInfo here) {
        var last = Math.max(page.pages(), 1);
        var links = new ArrayList<String>();
        links.add(link(here, page, 1, "first"));
        if (page.page() > 1) links.add(link(here, page, Math.min(page.page() - 1, last), "prev"));
        if (page.page() < last) links.add(link(here, page, page.page() + 1, "next"));
        links.add(link(here, page, last, "last"));
        return links;
    }

    private static String link(UriInfo here, Page<?> page, int number, String relation) {
        var address = here.getRequestUriBuilder()
                .replaceQueryParam("page", number)
                .replaceQueryParam("size", page.size())
                .build();
        return "<" + address + ">; rel=\"" + relation + "\"";
    }
}
