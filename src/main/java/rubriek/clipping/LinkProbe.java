package rubriek.clipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import rubriek.clipping.fetch.Answer;
import rubriek.clipping.fetch.Failure;
import rubriek.clipping.fetch.Fault;
import rubriek.clipping.fetch.Fetched;
import rubriek.clipping.fetch.Fetches;
import rubriek.clipping.fetch.Request;

/**
 * Looks whether a link leads somewhere: HEAD, and GET where that is not answered well, for many servers know only one of them. What may be
 * better a moment later is tried three times.
 */
@ApplicationScoped
class LinkProbe {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    /** In an issue of fifty links to one host the last one waits for the others. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int TOO_MANY_REQUESTS = 429;

    /** Asking in another way changes nothing about these. */
    private static final Set<Fault> BEFORE_ASKING = Set.of(
            Fault.BAD_ADDRESS,
            Fault.FORBIDDEN_ADDRESS,
            Fault.FORBIDDEN_PORT,
            Fault.NO_SUCH_HOST,
            Fault.NO_NAME_SERVER,
            Fault.NO_CONNECTION,
            Fault.NO_TRUST,
            Fault.BUSY);

    /** Neither does asking again about these. */
    private static final Set<Fault> LASTING = Set.of(
            Fault.BAD_ADDRESS,
            Fault.FORBIDDEN_ADDRESS,
            Fault.FORBIDDEN_PORT,
            Fault.NO_TRUST,
            Fault.NOT_HTTP,
            Fault.BAD_REDIRECT,
            Fault.TOO_MANY_REDIRECTS);

    private final Fetches fetches;
    private final Clock clock;
    private final List<Duration> waits;

    @Inject
    LinkProbe(Fetches fetches, Clock clock) {
        this(fetches, clock, List.of(Duration.ofMillis(500), Duration.ofSeconds(2)));
    }

    /** @param waits before the second try and each one after it */
    LinkProbe(Fetches fetches, Clock clock, List<Duration> waits) {
        this.fetches = fetches;
        this.clock = clock;
        this.waits = waits;
    }

    /** @throws InterruptedException when the program ends meanwhile */
    LinkView look(String url) throws InterruptedException {
        var fetched = once(url);
        for (var wait : waits) {
            if (!mayGetBetter(fetched)) break;
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
            fetched = once(url);
        }
        return LinkView.of(fetched, clock.instant());
    }

    private Fetched once(String url) {
        var request = Request.of(url)
                .with("Accept", "text/html, */*;q=0.8")
                .most(1)
                .within(WITHIN)
                .patient(PATIENCE);
        var head = fetches.head(request);
        return isAnswered(head) ? head : fetches.get(request);
    }

    private static boolean isAnswered(Fetched head) {
        if (head instanceof Failure failure) return BEFORE_ASKING.contains(failure.fault());
        var status = ((Answer) head).status();
        return status < 400 || status == TOO_MANY_REQUESTS;
    }

    private static boolean mayGetBetter(Fetched fetched) {
        if (fetched instanceof Failure failure) return !LASTING.contains(failure.fault());
        return LinkState.of(fetched) == LinkState.UNREACHABLE;
    }
}
