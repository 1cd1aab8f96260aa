package rubriek.web.site;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Gives an answer no sooner than it takes to make any, so that its time tells nothing about an address (S-13). */
@ApplicationScoped
class EvenPace {

    /** Longer than any of the answers takes to make. */
    private static final Duration EACH_ANSWER = Duration.ofMillis(250);

    private final Clock clock;

    EvenPace(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** @param asked when the question came */
    Uni<Response> answer(Instant asked, Response response) {
        var left = EACH_ANSWER.minus(Duration.between(asked, clock.instant()));
        var answer = Uni.createFrom().item(response);
        return left.isNegative() || left.isZero()
                ? answer
                : answer.onItem().delayIt().by(left);
    }
}
