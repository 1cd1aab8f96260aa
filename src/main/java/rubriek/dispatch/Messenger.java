package rubriek.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Carries single mails, beside the batches and their connections: over the relay whose turn it is for their sender, and over the others when that one
 * does not bring them on their way. A mail of which nobody knows whether it left goes over no other. For one thread.
 */
final class Messenger implements AutoCloseable {

    private final Relays relays;
    private final Map<Relay, Lane> lanes = new HashMap<>();

    Messenger(Relays relays) {
        this.relays = relays;
    }

    /** @param by nothing when no relay could be asked */
    record Carried(Outcome outcome, Optional<Relay> by) {}

    /**
     * @param may which relays may be asked at all
     * @param mail as it goes over a relay
     * @param broken is told of each relay that could not bring it on its way
     */
    Carried carry(String sender, Predicate<Relay> may, Function<Relay, Copywriter.Parcel> mail, Broken broken) {
        Carried last = null;
        for (var relay : relays.of(sender).order()) {
            if (!may.test(relay)) continue;
            var parcel = mail.apply(relay);
            var lane = lanes.computeIfAbsent(relay, Relay::open);
            last = new Carried(lane.carry(parcel.envelope(), parcel.message(), () -> {}), Optional.of(relay));
            if (last.outcome().meaning() != Outcome.Meaning.RETRYABLE) return last;
            broken.told(relay, last.outcome());
        }
        return last != null ? last : new Carried(none(sender), Optional.empty());
    }

    /** What is done about a relay. */
    @FunctionalInterface
    interface Broken {
        void told(Relay relay, Outcome outcome);
    }

    /** No relay is set for this sender, or none may be asked. */
    static Outcome none(String sender) {
        return new Outcome.Lost(Stage.CONNECT, "no relay takes mail of " + sender + " at the moment");
    }

    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
    }
}
