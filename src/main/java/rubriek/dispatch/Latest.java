package rubriek.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was asked for last. For one thread. */
final class Latest<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;

    private final int most;

    /** @param most so many are kept, 1 or more */
    Latest(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
