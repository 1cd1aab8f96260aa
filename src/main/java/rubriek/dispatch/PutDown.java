package rubriek.dispatch;

import java.time.Instant;
import java.util.Optional;

/**
 * How a courier put a batch down.
 *
 * @param until from when on it makes sense to go on with what is left of it; long ago for at once
 * @param stop why somebody has to deal with something first, if so
 */
record PutDown(Instant until, Optional<Breaker.Stop> stop) {

    static PutDown until(Instant moment) {
        return new PutDown(moment, Optional.empty());
    }
}
