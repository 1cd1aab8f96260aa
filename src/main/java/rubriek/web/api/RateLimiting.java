package rubriek.web.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import rubriek.web.api.RateLimits.Allowance;

/**
 * Tells every caller with a token how many requests it has left, and answers 429 when it has none (RFC 6585 section 4). Before
 * anything is read of the request. What is turned away before (a wrong scope; a path, method or media type that no resource
 * takes) is counted as it goes out.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
class RateLimiting implements ContainerRequestFilter {

    static final String LIMIT = "RateLimit";
    static final String POLICY = "RateLimit-Policy";

    private static final String ALLOWANCE = "rubriek.rate-limit";

    private final RateLimits limits;
    private final Caller caller;
    private final Problems problems;

    RateLimiting(RateLimits limits, Caller caller, Problems problems) {
        this.limits = limits;
        this.caller = caller;
        this.problems = problems;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!Paths.ofTheApi(request)) return;
        caller.knownId().flatMap(limits::take).ifPresent(allowance -> {
            request.setProperty(ALLOWANCE, allowance);
            if (!allowance.granted())
                request.abortWith(problems.answer(
                        problems.of(429, "too-many-requests", allowance.most()),
                        a -> a.header(HttpHeaders.RETRY_AFTER, allowance.seconds())));
        });
    }

    /** Where no resource was found nobody has asked who it is yet, and it is not to be waited for. */
    @ServerResponseFilter
    public Uni<Void> tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (!Paths.ofTheApi(request) || request.getHeaderString(HttpHeaders.AUTHORIZATION) == null)
            return Uni.createFrom().voidItem();
        var taken = request.getProperty(ALLOWANCE) instanceof Allowance allowance
                ? Uni.createFrom().item(Optional.of(allowance))
                : caller.knownIdLater().map(id -> id.flatMap(limits::take));
        return taken.invoke(allowance -> allowance.ifPresent(left -> {
                    response.getHeaders().putSingle(POLICY, left.policy());
                    response.getHeaders().putSingle(LIMIT, left.state());
                }))
                .replaceWithVoid();
    }
}
