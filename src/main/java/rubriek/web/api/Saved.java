package rubriek.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.shared.Versioned;

/** Answers with a part of something that was saved whole: the part is the body, the whole one's version the ETag. */
final class Saved {

    private Saved() {}

    static <T> RestResponse<T> ok(T part, Versioned whole) {
        return RestResponse.ResponseBuilder.ok(part)
                .header(HttpHeaders.ETAG, etag(whole))
                .build();
    }

    /** A part was taken out: nothing but the version of the whole one is left to say. */
    static RestResponse<Void> without(Versioned whole) {
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.NO_CONTENT)
                .header(HttpHeaders.ETAG, etag(whole))
                .build();
    }

    /** @param name the last part of the new address, below the one that was posted to */
    static <T> RestResponse<T> created(UriInfo here, String name, T part, Versioned whole) {
        return created(here, "", name, part, whole);
    }

    /** @param up the way from the address that was posted to, to the one that the part stands below, such as {@code ../..} */
    static <T> RestResponse<T> created(UriInfo here, String up, String name, T part, Versioned whole) {
        var address =
                UriBuilder.fromPath(here.getPath()).path(up).path(name).build().normalize();
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, address)
                .entity(part)
                .header(HttpHeaders.ETAG, etag(whole))
                .build();
    }

    private static String etag(Versioned whole) {
        return EntityTag.of(whole.version()).toString();
    }
}
