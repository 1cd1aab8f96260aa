package rubriek.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Which requests are the API's; the pages of the other faces share its filters' pipeline. */
final class Paths {

    static final String V1 = "/api/v1";

    private Paths() {}

    static boolean ofTheApi(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(V1 + "/");
    }
}
