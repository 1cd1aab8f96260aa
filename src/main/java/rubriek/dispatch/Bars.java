package rubriek.dispatch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a sender off its relays (T-10). How the answers to one dispatch begin says something of its list, and so keeps that one off alone.
 *
 * @param mailed the dispatch; null for mail beside the batches
 */
record Bars(String sender, Breaker.@Nullable Mailed mailed, List<Relay> all) {

    /** What silences readers, what fails their copies, what only keeps them. */
    private static final List<Reason> WORST_FIRST = List.of(
            Reason.ADDRESSES_UNKNOWN,
            Reason.REFUSED_FROM_THE_START,
            Reason.SENDER_REFUSED,
            Reason.RELAY_UNABLE,
            Reason.SENDER_TURNED_AWAY);

    void put(Relay at, Breaker.Stop why) {
        if (mailed != null && why.reason() == Reason.REFUSED_FROM_THE_START) at.bar(mailed, why);
        else at.bar(sender, why);
    }

    Optional<Relay.Bar> on(Relay relay) {
        return mailed == null ? relay.barred(sender) : relay.barred(mailed);
    }

    boolean onAll() {
        return !all.isEmpty() && all.stream().allMatch(relay -> on(relay).isPresent());
    }

    /** Why it stands still, when it keeps off all: the worst reason, and the words of each. */
    Optional<Breaker.Stop> why() {
        if (!onAll()) return Optional.empty();
        var words = Crew.named(all, relay -> on(relay).map(bar -> bar.why().words()))
                .orElse("");
        return all.stream()
                .flatMap(relay -> on(relay).stream())
                .map(bar -> bar.why().reason())
                .min(Comparator.comparingInt(WORST_FIRST::indexOf))
                .map(worst -> new Breaker.Stop(worst, words));
    }
}
