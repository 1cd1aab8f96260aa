package rubriek.audience.importing;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Ids that grow with time (RFC 9562, version 7): rows that come by the million land side by side in every index instead of all over it.
 * Nobody has to be unable to guess them; what a reader is shown is signed.
 */
public final class Ids {

    private static final int IN_ONE_MILLISECOND = 4096;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private long milliseconds;
    private int count;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public synchronized UUID next() {
        if (++count == IN_ONE_MILLISECOND || milliseconds == 0) {
            milliseconds = Math.max(milliseconds + 1, clock.instant().toEpochMilli());
            count = 0;
        }
        return new UUID(milliseconds << 16 | 0x7000L | count, 0x8000000000000000L | random.nextLong() >>> 2);
    }
}
