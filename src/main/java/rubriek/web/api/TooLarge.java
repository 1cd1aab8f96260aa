package rubriek.web.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/** The body is larger than this path takes: 413. */
final class TooLarge extends ClientErrorException {

    TooLarge() {
        super(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
}
