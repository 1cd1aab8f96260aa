package rubriek.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers 201 with the whole resource and its address, which {@link OwnAddresses} makes whole. */
final class Created {

    private Created() {}

    /** @param name the last part of the new address, below the one that was posted to */
    static <T> RestResponse<T> below(UriInfo here, Object name, T made) {
        var address =
                UriBuilder.fromPath(here.getPath()).path(String.valueOf(name)).build();
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, address)
                .entity(made)
                .build();
    }
}
