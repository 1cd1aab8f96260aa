package rubriek.clipping.fetch;

import java.time.Duration;

/** A moment on the clock that no setting of the time moves. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Never negative. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    boolean over() {
        return left().isZero();
    }

    Deadline later(Duration time) {
        return new Deadline(nanos + time.toNanos());
    }
}
