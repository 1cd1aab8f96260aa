package rubriek.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import rubriek.shared.Mishap;

/**
 * Carries single mails, beside the batches and their connections: over the relay whose turn it is for their sender, and over the others when that one
 * does not bring them on their way. A mail of which nobody knows whether it left goes over no other, nor does one that a provider wants later. For one
 * thread.
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
     * @param leaving is told of the relay over which the end of the mail is about to leave; what it throws stops the mail, and reaches the caller
     * @param broken is told of each relay that could not bring it on its way
     * @return of several that did not, what says most about the mail
     */
    Carried carry(
            String sender,
            Predicate<Relay> may,
            Function<Relay, Copywriter.Parcel> mail,
            Consumer<Relay> leaving,
            Broken broken) {
        Carried most = null;
        var passedOver = false;
        for (var relay : relays.of(sender).order()) {
            if (!may.test(relay)) {
                passedOver = true;
                continue;
            }
            var carried = new Carried(over(relay, mail.apply(relay), leaving), Optional.of(relay));
            if (!anotherMay(carried.outcome())) return carried;
            if (!unfit(carried)) broken.told(relay, carried.outcome());
            if (most == null || says(carried) >= says(most)) most = carried;
        }
        if (most == null || passedOver && unfit(most)) return new Carried(none(sender), Optional.empty());
        return most;
    }

    private Outcome over(Relay relay, Copywriter.Parcel parcel, Consumer<Relay> leaving) {
        var lane = lanes.computeIfAbsent(relay, Relay::open);
        var outcome = lane.carry(parcel.envelope(), parcel.message(), () -> leaving.accept(relay));
        if (Leg.serving(outcome)) relay.watch().worked();
        return outcome;
    }

    private static boolean anotherMay(Outcome outcome) {
        return outcome instanceof Outcome.Undeliverable
                || Leg.declines(outcome)
                || outcome.meaning() == Outcome.Meaning.RETRYABLE && !Pace.tooFast(outcome);
    }

    /** Whether it is the relay that cannot carry this mail. */
    private static boolean unfit(Carried carried) {
        return carried.outcome() instanceof Outcome.Undeliverable;
    }

    private static int says(Carried carried) {
        if (unfit(carried)) return 0;
        return Leg.aboutTheRelay(carried.outcome()) ? 1 : 2;
    }

    /** What is done about a relay. */
    @FunctionalInterface
    interface Broken {
        void told(Relay relay, Outcome outcome);
    }

    /** No relay is set for this sender, or none may be asked. */
    static Outcome none(String sender) {
        return new Outcome.Lost(Stage.CONNECT, Mishap.NO_RELAY.kept(sender));
    }

    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
    }
}
