package rubriek.dispatch;

/** A lane that knows over which relay it goes. */
record RelayLane(String relay, Lane lane) implements Lane {

    @Override
    public Outcome carry(Envelope envelope, byte[] message, Runnable beforeDot) {
        return lane.carry(envelope, message, beforeDot);
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
