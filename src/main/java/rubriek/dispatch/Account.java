package rubriek.dispatch;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What has become of the copies that a trip has in hand. For one thread.
 *
 * @param sentAway those that nobody tried to send, and when they are to be
 * @param inVain the relays whose conversation broke with a copy
 * @param freshness whether they are still to leave
 * @param awaited the relays that do not serve and that some of those who were sent away can do nothing without, in words
 */
record Account(
        Map<Claimed.Try, Settlement> settled,
        Map<Claimed.Try, Instant> sentAway,
        Map<Claimed.Try, Set<Relay>> inVain,
        Freshness freshness,
        Set<String> awaited) {

    Account(Freshness freshness) {
        this(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>(), freshness, new LinkedHashSet<>());
    }

    /** Whether the copy is still to leave: to be asked right before. One that is not is given back, and claimed anew if it may be. */
    boolean wants(Claimed copy) {
        return freshness.wants(copy);
    }

    void sendAway(Claimed copy, Instant until) {
        sentAway.put(copy.tried(), until);
    }

    /** Until a relay serves that alone may take it. */
    void await(Claimed copy, Crew crew) {
        sendAway(copy, crew.atTheLatest());
        crew.awaited(copy, this::spent).ifPresent(awaited::add);
    }

    void spend(Relay relay, Claimed copy) {
        inVain.computeIfAbsent(copy.tried(), none -> new HashSet<>()).add(relay);
    }

    /** Whether this relay was tried in vain with this copy. */
    boolean spent(Relay relay, Claimed copy) {
        var relays = inVain.get(copy.tried());
        return relays != null && relays.contains(relay);
    }

    /** Whether nothing is left to be done with it. */
    boolean knows(Claimed.Try tried) {
        return settled.containsKey(tried) || sentAway.containsKey(tried);
    }
}
