package rubriek.dispatch;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rubriek.dispatch.pace.RefusalWindow;
import rubriek.dispatch.refusal.Fault;

/**
 * Tells when a sender must not go on over one relay before it wears out its audience (T-10): when too many of the last answers refuse it, at
 * one provider or wherever they go, when the relay can carry too few of its copies, or when so many addresses are unknown that it must be the relay, or a list that is not ours. What
 * one sender is told is not held against another (B-08). For many threads.
 */
final class Breaker {

    /** More windows than that with a refusal in them are not kept. */
    private static final int MOST = 20_000;

    private static final String ANYWHERE = "";
    private static final String STRANGERS = "?";
    private static final String LIMITS = "!";

    private final int refusedPercent;
    private final int unknownPercent;
    private final Map<Key, RefusalWindow> windows = new ConcurrentHashMap<>();
    private final Set<String> worn = ConcurrentHashMap.newKeySet();

    /** @param refusedPercent more than so many of a hundred are too many; 100 for never */
    Breaker(int refusedPercent, int unknownPercent) {
        this.refusedPercent = refusedPercent;
        this.unknownPercent = unknownPercent;
    }

    /** Why somebody has to deal with it first. @param words {@link rubriek.shared.KeptWords kept}, of the server in quotation marks */
    record Stop(Reason reason, String words) {}

    /** @param of a provider, or what is counted wherever it comes from */
    private record Key(String sender, String of) {}

    /**
     * @param sender the domain that the copy comes from
     * @param settlement of a copy to that provider, whose words hold no address
     */
    Optional<Stop> heard(String sender, String provider, Settlement settlement) {
        var lost = settlement.state() == DeliveryState.FAILED;
        if (settlement.code() == null && !lost) return Optional.empty();
        var limited = settlement.fault() == Fault.LIMIT;
        var refused = refusesTheSender(settlement);
        var unknown = settlement.permanent() && !refused && settlement.fault() != Fault.TRANSPORT;
        var here = tooMany(new Key(sender, provider), refused, refusedPercent);
        var anywhere = tooMany(new Key(sender, ANYWHERE), refused, refusedPercent);
        var many = tooMany(new Key(sender, STRANGERS), unknown, unknownPercent);
        var beyond = tooMany(new Key(sender, LIMITS), limited, refusedPercent);
        if (limited) return beyond ? Optional.of(new Stop(Reason.RELAY_UNABLE, settlement.quoted())) : Optional.empty();
        var words = provider + ": " + settlement.quoted();
        if (refused && (lost && (here || anywhere) || anywhere && Fault.relayDenied(settlement.words())))
            return Optional.of(new Stop(Reason.SENDER_REFUSED, words));
        return unknown && many ? Optional.of(new Stop(Reason.ADDRESSES_UNKNOWN, words)) : Optional.empty();
    }

    /** The sender's dispatch is paused for it: who resumes it has dealt with it. */
    void wornOut(String sender) {
        worn.add(sender);
    }

    /**
     * What led to a pause is not held against who was told to go on. The other lanes must have seen it by then, to stop too.
     *
     * @return whether there was anything
     */
    boolean forgive(String sender) {
        if (!worn.remove(sender)) return false;
        windows.keySet().removeIf(key -> key.sender().equals(sender));
        return true;
    }

    /** A window begins with its first refusal, since it is as good as full of others before. */
    private boolean tooMany(Key key, boolean bad, int percent) {
        var window = windows.get(key);
        if (window == null) {
            if (!bad) return false;
            window = windows.computeIfAbsent(key, fresh -> new RefusalWindow());
            if (windows.size() > MOST) dropOne(key);
        }
        var many = window.tooMany(bad, percent);
        if (!bad && window.empty()) windows.remove(key, window);
        return many;
    }

    private void dropOne(Key butThis) {
        windows.keySet().stream()
                .filter(key -> !key.equals(butThis))
                .findFirst()
                .ifPresent(windows::remove);
    }

    /** What is refused for good at the server as a whole says nothing of a reader either. */
    private static boolean refusesTheSender(Settlement settlement) {
        return settlement.fault() == Fault.SENDER || settlement.fault() == Fault.TRANSPORT && settlement.permanent();
    }
}
