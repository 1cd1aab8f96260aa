package rubriek.dispatch.pace;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The gates that were used last; one that is idle and not among so many is forgotten, since most domains have a handful of readers. */
public final class Gates {

    static final int MOST = 20_000;

    private final Function<String, Limits> limits;
    private final Clock clock;
    private final LinkedHashMap<String, Gate> gates = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Gate> shut = ConcurrentHashMap.newKeySet();
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

    /** This provider says that we are too fast. @param words of its server */
    public void close(Gate gate, String words) {
        gate.close(clock.instant(), words);
        shut.add(gate);
    }

    /** The providers that are left alone at the moment, in the order of their names. Costs nothing while there are none. */
    public Map<String, Gate.Stop> closed() {
        var closed = new TreeMap<String, Gate.Stop>();
        if (shut.isEmpty()) return closed;
        var now = clock.instant();
        shut.removeIf(gate -> gate.closed(now).isEmpty());
        shut.forEach(gate -> gate.closed(now).ifPresent(stop -> closed.put(gate.provider(), stop)));
        return closed;
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
