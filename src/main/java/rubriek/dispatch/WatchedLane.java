package rubriek.dispatch;

/** A lane whose copies are timed. */
final class WatchedLane implements Lane {

    private final Pulse pulse;
    private final Lane lane;
    private final Runnable whenSlow;

    WatchedLane(Pulse pulse, Lane lane, Runnable whenSlow) {
        this.pulse = pulse;
        this.lane = lane;
        this.whenSlow = whenSlow;
    }

    @Override
    public Outcome carry(Envelope envelope, byte[] message, Runnable beforeDot) {
        pulse.begins(this);
        try {
            return lane.carry(envelope, message, beforeDot);
        } finally {
            if (pulse.ends(this, lane.shortLived())) whenSlow.run();
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
