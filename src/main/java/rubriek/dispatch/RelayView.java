package rubriek.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.shared.KeptWords;

/**
 * A relay as one instance knows it.
 *
 * @param name {@code smtp} for the first, {@code outbox} when none is set
 * @param domains of senders whose mail it carries; none for all
 * @param weight its share among those that name the same; 0: only when the others do not serve
 * @param until when one connection tries whether it is back; null when it is not left alone
 * @param why it does not serve, with the words of its server; null when it does
 * @param lastReached when it last answered well, to a copy, a test, or whoever asked; null for never since the start
 * @param lastFailed when it last did not, or could not be talked to; null for never
 * @param lastFault what it was then
 * @param rate copies a second, of all instances together; 0 for as fast as it takes them
 * @param connections copies that an instance carries over it at the same time
 * @param signs whether it signs our mail
 * @param tooFastFor the providers that are left alone over it, with the words of their servers
 * @param keptOff the senders that keep off it because too many refuse them, or of which a dispatch does, and until when
 */
public record RelayView(
        String name,
        List<String> domains,
        int weight,
        State state,
        @Nullable Instant until,
        @Nullable String why,
        @Nullable Instant lastReached,
        @Nullable Instant lastFailed,
        @Nullable String lastFault,
        double rate,
        int connections,
        boolean signs,
        Map<String, String> tooFastFor,
        List<KeptOff> keptOff) {

    /** Whether it serves. */
    public enum State {
        /** Nobody has tried it since the start; that its port is open says nothing. */
        @JsonProperty("untried")
        UNTRIED,
        /** It takes mail, as far as is known. */
        @JsonProperty("in-service")
        IN_SERVICE,
        /** Whoever tried last could not talk to it; the next copy tries. */
        @JsonProperty("failing")
        FAILING,
        /** It could not be talked to, and is left alone for a while. */
        @JsonProperty("waiting")
        WAITING
    }

    /** @param why in the words of a server */
    public record KeptOff(String sender, Instant until, String why) {}

    static RelayView of(Relay relay, Locale language, Instant now) {
        var seen = relay.watch().seen();
        var away = seen.away();
        var known = seen.known();
        var plan = relay.plan();
        var fault = known.why() == null ? null : KeptWords.in(language, known.why());
        return new RelayView(
                plan.name(),
                plan.domains().stream().sorted().toList(),
                plan.weight(),
                state(seen),
                away.map(RelayWatch.Away::until)
                        .map(until -> until.isBefore(now) ? now : until)
                        .orElse(null),
                known.fails() ? fault : null,
                known.reached(),
                known.failed(),
                fault,
                plan.pace().relayRate(),
                plan.connections(),
                plan.signs(),
                tooFast(relay),
                keptOff(relay, language));
    }

    private static State state(RelayWatch.Seen seen) {
        if (seen.away().isPresent()) return State.WAITING;
        if (seen.known().fails()) return State.FAILING;
        return seen.known().reached() == null ? State.UNTRIED : State.IN_SERVICE;
    }

    private static Map<String, String> tooFast(Relay relay) {
        return relay.pace().closed().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, stop -> stop.getValue().words(), (one, other) -> one, TreeMap::new));
    }

    private static List<KeptOff> keptOff(Relay relay, Locale language) {
        return relay.barred().entrySet().stream()
                .map(bar -> new KeptOff(
                        bar.getKey(),
                        bar.getValue().until(),
                        KeptWords.in(language, bar.getValue().why().words())))
                .sorted((one, other) -> one.sender().compareTo(other.sender()))
                .toList();
    }
}
