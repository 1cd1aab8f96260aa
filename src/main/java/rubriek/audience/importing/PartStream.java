package rubriek.audience.importing;

import java.io.InputStream;
import java.util.UUID;

/** The file of an import out of the database, a part at a time. */
final class PartStream extends InputStream {

    private static final byte[] NOTHING = {};

    private final ImportRepository imports;
    private final UUID id;
    private byte[] part = NOTHING;
    private int next;
    private int at;
    private long before;

    PartStream(ImportRepository imports, UUID id) {
        this.imports = imports;
        this.id = id;
    }

    /** Octets read so far. */
    long octets() {
        return before + at;
    }

    @Override
    public int read() {
        return there() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (most == 0) return 0;
        if (!there()) return -1;
        var count = Math.min(most, part.length - at);
        System.arraycopy(part, at, into, from, count);
        at += count;
        return count;
    }

    private boolean there() {
        while (at == part.length) {
            var more = imports.part(id, next);
            if (more.isEmpty()) return false;
            before += part.length;
            part = more.get();
            at = 0;
            next++;
        }
        return true;
    }
}
