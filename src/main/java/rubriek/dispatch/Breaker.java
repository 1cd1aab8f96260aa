package rubriek.dispatch;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rubriek.dispatch.pace.Gate;
import rubriek.dispatch.pace.RefusalWindow;
import rubriek.dispatch.refusal.Fault;

/**
 * Stops a dispatch before it wears out its audience (T-10): when too many of the last answers refuse the sender, at one provider or wherever they
 * go, or when so many addresses are unknown that it must be the relay, or a list that is not ours. For many threads.
 */
final class Breaker {

    private final int refusedPercent;
    private final int unknownPercent;
    private final RefusalWindow refusals = new RefusalWindow();
    private final RefusalWindow strangers = new RefusalWindow();
    private final Set<RefusalWindow> worn = ConcurrentHashMap.newKeySet();

    /** @param refusedPercent more than so many of a hundred are too many; 100 for never */
    Breaker(int refusedPercent, int unknownPercent) {
        this.refusedPercent = refusedPercent;
        this.unknownPercent = unknownPercent;
    }

    /** Why somebody has to deal with it first. @param words of the server, for an operator */
    record Stop(Reason reason, String words) {}

    /** @param settlement of a copy to that provider, whose words hold no address */
    Optional<Stop> heard(Gate gate, Settlement settlement) {
        var lost = settlement.state() == DeliveryState.FAILED;
        if (settlement.code() == null && !lost) return Optional.empty();
        var refused = refusesTheSender(settlement);
        var unknown = settlement.permanent() && !refused && settlement.fault() != Fault.TRANSPORT;
        var here = gate.answers().tooMany(refused, refusedPercent);
        var anywhere = refusals.tooMany(refused, refusedPercent);
        var many = strangers.tooMany(unknown, unknownPercent);
        var words = gate.provider() + ": " + settlement.words();
        if (refused && (lost && (here || anywhere) || anywhere && Fault.relayDenied(settlement.words())))
            return stop(Reason.SENDER_REFUSED, words, gate.answers(), refusals);
        return unknown && many ? stop(Reason.ADDRESSES_UNKNOWN, words, strangers) : Optional.empty();
    }

    /** What led to a pause is not held against who was told to go on. The other lanes must have seen it by then, to stop too. */
    void forgive() {
        worn.forEach(RefusalWindow::clear);
        worn.clear();
    }

    private Optional<Stop> stop(Reason reason, String words, RefusalWindow... full) {
        worn.addAll(Set.of(full));
        return Optional.of(new Stop(reason, words));
    }

    /** What is refused for good at the server as a whole says nothing of a reader either. */
    private static boolean refusesTheSender(Settlement settlement) {
        return settlement.fault() == Fault.SENDER || settlement.fault() == Fault.TRANSPORT && settlement.permanent();
    }
}
