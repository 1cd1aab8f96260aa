package rubriek.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was printed last, so that the rush of readers after a mail costs one printing. Who asks for what is being printed waits
 * for it.
 */
final class Shelf {

    private static final int ROOM = 32;

    private final Map<String, Place> places = new LinkedHashMap<>(ROOM * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Place> eldest) {
            return size() > ROOM;
        }
    };

    byte[] get(String hash, Supplier<byte[]> printing) {
        return place(hash).get(printing);
    }

    private synchronized Place place(String hash) {
        return places.computeIfAbsent(hash, key -> new Place());
    }

    private static final class Place {

        private byte @Nullable [] document;

        synchronized byte[] get(Supplier<byte[]> printing) {
            if (document == null) document = printing.get();
            return document;
        }
    }
}
