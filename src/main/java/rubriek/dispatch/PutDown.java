package rubriek.dispatch;

import java.time.Instant;
import java.util.Optional;

/**
 * How a courier put a batch down.
 *
 * @param until from when on it makes sense to go on with what is left of it; long ago for at once
 * @param refused what was said, when too many refuse the sender and somebody has to deal with it first
 */
record PutDown(Instant until, Optional<String> refused) {

    static PutDown until(Instant moment) {
        return new PutDown(moment, Optional.empty());
    }
}
