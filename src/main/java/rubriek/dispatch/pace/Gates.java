package rubriek.dispatch.pace;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The gates that were used last; one that is idle and not among so many is forgotten, since most domains have a handful of readers. */
public final class Gates {

    static final int MOST = 2_000;

    private final Function<String, Limits> limits;
    private final Clock clock;
    private final LinkedHashMap<String, Gate> gates = new LinkedHashMap<>(16, 0.75f, true);
    private int instances = 1;

    /** @param limits of a provider, for all instances together */
    public Gates(Function<String, Limits> limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    public synchronized Gate of(String provider) {
        var gate = gates.computeIfAbsent(provider, name -> new Gate(name, share(name)));
        if (gates.size() > MOST) dropAnIdleOne();
        return gate;
    }

    /** So many instances share the limits from now on. */
    public synchronized void sharedBy(int live) {
        if (live == instances) return;
        instances = live;
        gates.values().forEach(gate -> gate.limit(share(gate.provider())));
    }

    /** The providers that are left alone at the moment, in the order of their names. */
    public Map<String, Gate.Stop> closed() {
        var now = clock.instant();
        var closed = new TreeMap<String, Gate.Stop>();
        all().forEach(gate -> gate.closed(now).ifPresent(stop -> closed.put(gate.provider(), stop)));
        return closed;
    }

    private synchronized List<Gate> all() {
        return List.copyOf(gates.values());
    }

    private Limits share(String provider) {
        return limits.apply(provider).sharedBy(instances);
    }

    /** The one that was not used for longest stands first, and is hardly ever busy. */
    private void dropAnIdleOne() {
        var now = clock.instant();
        var all = gates.values().iterator();
        if (all.next().idle(now)) all.remove();
    }
}
