package rubriek.dispatch;

import io.quarkus.logging.Log;

/** A lane whose copies are timed. */
final class WatchedLane implements Lane {

    private final Pulse pulse;
    private final Lane lane;
    private final Runnable whenSlow;
    private boolean slow;

    WatchedLane(Pulse pulse, Lane lane, Runnable whenSlow) {
        this.pulse = pulse;
        this.lane = lane;
        this.whenSlow = whenSlow;
    }

    @Override
    public Outcome carry(Envelope envelope, byte[] message, Runnable beforeDot) {
        if (slow) tell();
        pulse.begins(this);
        try {
            return lane.carry(envelope, message, beforeDot);
        } finally {
            slow = pulse.ends(this, lane.shortLived());
        }
    }

    /** Only before the next one: by now it is written down what became of the slow one, which must not be lost for a remark. */
    private void tell() {
        slow = false;
        try {
            whenSlow.run();
        } catch (RuntimeException untold) {
            Log.warnf("that a relay is slow stands on no dispatch: %s", untold.getMessage());
        }
    }

    @Override
    public boolean shortLived() {
        return lane.shortLived();
    }

    @Override
    public void close() {
        lane.close();
    }
}
