package rubriek.web.site;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sites whose scripts may sign people up. They may read every answer of {@code subscribe.json}, whoever gives it and whatever went
 * wrong, since a browser tells a script nothing of one that it may not read (Fetch standard, CORS protocol).
 */
@ApplicationScoped
class OwnSites {

    private static final Pattern ASKED = Pattern.compile("/newsletters/[^/]+/subscribe\\.json/?");

    /** Before whatever may answer. */
    private static final int FIRST = 2_000;

    private final SignUpSettings settings;

    OwnSites(SignUpSettings settings) {
        this.settings = settings;
    }

    /** @param origin as a browser names the site of a script; null when none does */
    boolean include(@Nullable String origin) {
        return origin != null && settings.origins().orElse(List.of()).contains(origin);
    }

    void register(@Observes Filters filters) {
        filters.register(this::share, FIRST);
    }

    private void share(RoutingContext request) {
        var origin = request.request().getHeader("Origin");
        if (include(origin) && ASKED.matcher(request.normalizedPath()).matches())
            request.addHeadersEndHandler(end -> share(request.response().headers(), origin));
        request.next();
    }

    private static void share(MultiMap headers, String origin) {
        headers.set("Access-Control-Allow-Origin", origin)
                .set("Access-Control-Expose-Headers", HttpHeaders.RETRY_AFTER)
                .add(HttpHeaders.VARY, "Origin");
    }
}
