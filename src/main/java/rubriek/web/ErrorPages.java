package rubriek.web;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Answers an error outside the API with a page for a person. The API answers its own with problem documents. */
public interface ErrorPages {

    /**
     * @param status 400 to 599
     * @param wait the seconds after which it may be tried again; null when nobody said
     */
    Response page(int status, @Nullable Long wait);
}
