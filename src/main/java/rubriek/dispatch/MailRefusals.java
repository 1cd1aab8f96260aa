package rubriek.dispatch;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The refusals for good at MAIL over one relay, before any reader was named, of each sender (T-10, B-05). They are never about a reader: some in a
 * row are about the sender, and one between others that are taken is about the copy, such as its size, or about its connection. For many threads.
 */
final class MailRefusals {

    private static final int IN_A_ROW = 3;
    private static final int MOST_DISPATCHES = 100;

    private final Map<String, Row> rows = new HashMap<>();

    /** What one of them says. */
    enum Verdict {
        /** Nobody can tell yet: the copy is tried again over another connection, or another tells. */
        OPEN,
        /** This copy was turned away over two connections by a relay that takes its sender. */
        ITS_OWN,
        /** The sender is not taken. */
        OF_THE_SENDER
    }

    private static final class Row {
        private final Map<Long, Integer> copies = new HashMap<>();
        private final Set<UUID> taken = Collections.newSetFromMap(new Latest<>(MOST_DISPATCHES));

        private int length() {
            return copies.values().stream().mapToInt(times -> times).sum();
        }
    }

    /** The relay took the sender, and was told of a reader. */
    synchronized void took(Breaker.Mailed mailed) {
        var row = row(mailed);
        row.copies.clear();
        row.taken.add(mailed.dispatch());
    }

    /**
     * @param copy the delivery
     * @param times so often this trip had it turned away over this relay, this time included
     * @param carried whether this relay took others of its dispatch earlier, as the ledger knows
     */
    synchronized Verdict refused(Breaker.Mailed mailed, long copy, int times, boolean carried) {
        var row = row(mailed);
        var inThisRow = row.copies.merge(copy, 1, Integer::sum);
        var takenSince = times > inThisRow && !row.taken.isEmpty();
        var oneOfFew = row.copies.size() < IN_A_ROW && (carried || row.taken.contains(mailed.dispatch()));
        if (times > 1 && (takenSince || oneOfFew)) {
            row.copies.remove(copy);
            return Verdict.ITS_OWN;
        }
        return row.length() < IN_A_ROW ? Verdict.OPEN : Verdict.OF_THE_SENDER;
    }

    synchronized void forgive(String sender) {
        rows.remove(sender);
    }

    private Row row(Breaker.Mailed mailed) {
        return rows.computeIfAbsent(mailed.sender(), none -> new Row());
    }
}
