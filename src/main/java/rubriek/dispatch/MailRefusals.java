package rubriek.dispatch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The refusals for good at MAIL over one relay, before any reader was named, of each sender (T-10, B-05). They are never about a reader: some in a
 * row are about the sender, and one between others that are taken is about the copy, such as its size. For many threads.
 */
final class MailRefusals {

    private static final int IN_A_ROW = 3;

    private final Map<String, Row> rows = new HashMap<>();

    /** What one of them says. */
    enum Verdict {
        /** Nobody can tell yet: the copy is tried again, or another tells. */
        OPEN,
        /** This copy alone was turned away time and again, by a relay that takes its sender. */
        ITS_OWN,
        /** The sender is not taken. */
        OF_THE_SENDER
    }

    private static final class Row {
        private final Set<Long> copies = new HashSet<>();
        private int length;
        private boolean taken;
    }

    /** The relay took the sender, and was told of a reader. */
    synchronized void took(String sender) {
        var row = rows.computeIfAbsent(sender, none -> new Row());
        begin(row);
        row.taken = true;
    }

    /** @param copy the delivery */
    synchronized Verdict refused(String sender, long copy) {
        var row = rows.computeIfAbsent(sender, none -> new Row());
        row.copies.add(copy);
        if (++row.length < IN_A_ROW) return Verdict.OPEN;
        if (row.copies.size() > 1 || !row.taken) return Verdict.OF_THE_SENDER;
        begin(row);
        return Verdict.ITS_OWN;
    }

    synchronized void forgive(String sender) {
        rows.remove(sender);
    }

    private static void begin(Row row) {
        row.copies.clear();
        row.length = 0;
    }
}
