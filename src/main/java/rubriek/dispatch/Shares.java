package rubriek.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deals copies out by weight, evenly at any moment: of 3 to 1 every fourth goes to the one. For one thread at a time. */
final class Shares {

    private final Map<Relay, Long> credit = new HashMap<>();

    /** @param open those that can carry it, one or more */
    Relay next(List<Relay> open) {
        var best = open.get(0);
        var total = 0L;
        for (var relay : open) {
            var weight = Math.max(1, relay.plan().weight());
            total += weight;
            credit.merge(relay, (long) weight, Long::sum);
            if (owed(relay) > owed(best)) best = relay;
        }
        credit.merge(best, -total, Long::sum);
        return best;
    }

    private long owed(Relay relay) {
        return credit.getOrDefault(relay, 0L);
    }
}
