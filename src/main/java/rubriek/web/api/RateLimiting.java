package rubriek.web.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import rubriek.web.api.RateLimits.Allowance;

/**
 * Tells every caller with a token how many requests it has left, and answers 429 when it has none (RFC 6585 section 4). Before anything is
 * read of the request. Who has the wrong scope is turned away before, and counted all the same.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
class RateLimiting implements ContainerRequestFilter, ContainerResponseFilter {

    static final String LIMIT = "RateLimit";
    static final String POLICY = "RateLimit-Policy";

    private static final String ALLOWANCE = "rubriek.rate-limit";
    private static final int SCOPE_TOO_SMALL = 403;

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

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!Paths.ofTheApi(request)) return;
        allowance(request, response).ifPresent(allowance -> {
            response.getHeaders().putSingle(POLICY, allowance.policy());
            response.getHeaders().putSingle(LIMIT, allowance.state());
        });
    }

    private Optional<Allowance> allowance(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ALLOWANCE) instanceof Allowance taken) return Optional.of(taken);
        return response.getStatus() == SCOPE_TOO_SMALL ? caller.knownId().flatMap(limits::take) : Optional.empty();
    }
}
