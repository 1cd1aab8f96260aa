package rubriek.dispatch;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import rubriek.dispatch.pace.FirstAnswers;
import rubriek.dispatch.pace.RefusalWindow;
import rubriek.dispatch.refusal.Fault;

/**
 * Tells when a sender must not go on over one relay before it wears out its audience (T-10): when too many of the last answers refuse it, at
 * one provider or wherever they go, when the relay can carry too few of its copies, or when so many addresses are unknown that it must be the relay, or a list that is not ours. The
 * first answers to a dispatch tell sooner, and refusals at MAIL sooner still. What one sender is told is not held against another (B-08). For many threads.
 */
final class Breaker {

    /** More windows than that with a refusal in them are not kept. */
    private static final int MOST = 20_000;

    /** Those that nothing was heard of for longest are forgotten first. */
    private static final int MOST_DISPATCHES = 1_000;

    private static final String ANYWHERE = "";
    private static final String STRANGERS = "?";
    private static final String LIMITS = "!";

    private final Measure measure;
    private final Map<Key, RefusalWindow> windows = new ConcurrentHashMap<>();
    private final Map<Mailed, FirstAnswers> beginnings = Collections.synchronizedMap(new Latest<>(MOST_DISPATCHES));
    private final MailRefusals atMail = new MailRefusals();
    private final Set<String> worn = ConcurrentHashMap.newKeySet();

    Breaker(Measure measure) {
        this.measure = measure;
    }

    /**
     * When it is too many.
     *
     * @param refusedPercent more than so many of a hundred refuse the sender; 100 for never
     * @param unknownPercent more than so many of a hundred know no such reader; 100 for never
     * @param startRefused so many of the first answers to a dispatch refuse it for good; 0 for never
     * @param startPercent and more than so many of a hundred of those so far; 100 for never
     */
    record Measure(int refusedPercent, int unknownPercent, int startRefused, int startPercent) {

        static Measure of(PaceSettings settings) {
            return new Measure(
                    settings.refusedPercent(),
                    settings.unknownPercent(),
                    settings.startRefused(),
                    settings.startPercent());
        }
    }

    /**
     * Whose copies are judged.
     *
     * @param sender the domain that they come from
     */
    record Mailed(String sender, UUID dispatch) {}

    /** Why somebody has to deal with it first. @param words {@link rubriek.shared.KeptWords kept}, of the server in quotation marks */
    record Stop(Reason reason, String words) {}

    /** @param of a provider, or what is counted wherever it comes from */
    private record Key(String sender, String of) {}

    /**
     * @param settlement of a copy to that provider, whose words hold no address
     */
    Optional<Stop> heard(Mailed mailed, String provider, Settlement settlement) {
        var sender = mailed.sender();
        var lost = settlement.state() == DeliveryState.FAILED;
        if (settlement.code() == null && !lost) return Optional.empty();
        var limited = settlement.fault() == Fault.LIMIT;
        var refused = refusesTheSender(settlement);
        var unknown = settlement.permanent() && !refused && settlement.fault() != Fault.TRANSPORT;
        var here = tooMany(new Key(sender, provider), refused, measure.refusedPercent());
        var anywhere = tooMany(new Key(sender, ANYWHERE), refused, measure.refusedPercent());
        var many = tooMany(new Key(sender, STRANGERS), unknown, measure.unknownPercent());
        var beyond = tooMany(new Key(sender, LIMITS), limited, measure.refusedPercent());
        if (limited) return beyond ? Optional.of(new Stop(Reason.RELAY_UNABLE, settlement.quoted())) : Optional.empty();
        var words = provider + ": " + settlement.quoted();
        var first = settlement.code() != null && mostlyRefused(mailed, settlement.permanent());
        if (refused && (lost && (here || anywhere || first) || anywhere && Fault.relayDenied(settlement.words())))
            return Optional.of(new Stop(Reason.SENDER_REFUSED, words));
        if (unknown && many) return Optional.of(new Stop(Reason.ADDRESSES_UNKNOWN, words));
        return first ? Optional.of(new Stop(Reason.REFUSED_FROM_THE_START, words)) : Optional.empty();
    }

    /** A copy is on its way. @return what {@link FirstAnswers#ended} is to be told of once its answer was heard, or that it has none */
    FirstAnswers begun(Mailed mailed) {
        var first = beginning(mailed);
        first.begun();
        return first;
    }

    /** What was refused at MAIL, before any reader was named. */
    MailRefusals atMail() {
        return atMail;
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
        beginnings.keySet().removeIf(mailed -> mailed.sender().equals(sender));
        atMail.forgive(sender);
        return true;
    }

    /** Answers for now are answers too: a server that knows its unknown readers and lets all others wait does not look like a wrong relay. */
    private boolean mostlyRefused(Mailed mailed, boolean bad) {
        return beginning(mailed).tooMany(bad, measure.startRefused(), measure.startPercent());
    }

    private FirstAnswers beginning(Mailed mailed) {
        return beginnings.computeIfAbsent(mailed, fresh -> new FirstAnswers());
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
