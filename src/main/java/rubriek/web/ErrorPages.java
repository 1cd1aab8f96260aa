package rubriek.web;

import jakarta.ws.rs.core.Response;

/** Answers an error outside the API with a page for a person. The API answers its own with problem documents. */
public interface ErrorPages {

    /** @param status 400 to 599 */
    Response page(int status);
}
