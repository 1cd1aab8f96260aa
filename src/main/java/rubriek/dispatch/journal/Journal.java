package rubriek.dispatch.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import rubriek.dispatch.Outcome;

/**
 * The journal of this process: {@link #intent} immediately before a message's end leaves, {@link #outcome} when the answer is
 * there, {@link #recorded} when the ledger has it. After a kill the next process asks {@link #abandoned} what had become of the
 * deliveries that the ledger still shows under way.
 *
 * <p>Append-only text files in one folder, replaced when they grow and removed once everything in them is recorded. Nothing is
 * synchronised to the disk: what was written survives the process, not the machine. A delivery under way whose journal is nowhere
 * to be found is unknown. Safe for any number of threads. Where a write
 * fails it throws {@link UncheckedIOException}: an intent that is not in the journal must keep its message from leaving.
 */
public final class Journal implements AutoCloseable {

    private static final long LARGEST_SEGMENT = 4 << 20;

    private final Path folder;
    private final long largestSegment;
    private final Claim claim;
    private final Deque<Segment> segments = new ArrayDeque<>();
    private int number;

    private Journal(Path folder, long largestSegment) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.largestSegment = largestSegment;
        claim = Claim.fresh(folder);
        segments.add(new Segment(folder, claim.name(), ++number));
    }

    /** A new journal of this process, beside those of others that share the folder. */
    public static Journal open(Path folder) {
        return open(folder, LARGEST_SEGMENT);
    }

    static Journal open(Path folder, long largestSegment) {
        try {
            return new Journal(folder, largestSegment);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * The journals in this folder whose processes are no more. Each is claimed by the caller until it is closed, so that no other
     * process takes it over too.
     */
    public static List<PastJournal> abandoned(Path folder) {
        try {
            return PastJournal.claimAll(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A name that no other run of the program has or will have: what a ledger notes down with the deliveries under way. */
    public String name() {
        return claim.name();
    }

    /** The end of this delivery's message is about to leave. */
    public synchronized void intent(long delivery) {
        append(new Entry.Intent(delivery));
        current().opens(delivery);
    }

    /** What became of it. After an outcome that nobody knows the intent stands, and says just that. */
    public synchronized void outcome(long delivery, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted || outcome instanceof Outcome.Refused) {
            append(new Entry.Answered(delivery, outcome));
            if (!isOpen(delivery)) current().opens(delivery);
        } else if (outcome.meaning() != Outcome.Meaning.UNKNOWN && isOpen(delivery)) {
            append(new Entry.Withdrawn(delivery));
        }
    }

    /** What became of these deliveries is recorded where it lasts; the journal may forget them. */
    public synchronized void recorded(Collection<Long> deliveries) {
        if (deliveries.isEmpty()) return;
        append(new Entry.Done(deliveries));
        segments.forEach(segment -> segment.settles(deliveries));
        try {
            dropSettled();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** Ends the journal. Its files stay when something in them is not recorded, for the next process to find. */
    @Override
    public synchronized void close() {
        try {
            var settled = segments.stream().allMatch(Segment::settled);
            for (var segment : segments) {
                if (settled) segment.delete();
                else segment.close();
            }
            if (settled) claim.delete();
            else claim.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private Segment current() {
        return segments.getLast();
    }

    private boolean isOpen(long delivery) {
        return segments.stream().anyMatch(segment -> segment.isOpen(delivery));
    }

    private void append(Entry entry) {
        try {
            if (current().size() > largestSegment) {
                segments.add(new Segment(folder, claim.name(), number + 1));
                number++;
            }
            current().append(entry.octets());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Oldest first, since a later file may tell the end of what an earlier one began. */
    private void dropSettled() throws IOException {
        while (segments.size() > 1 && segments.getFirst().settled())
            segments.removeFirst().delete();
    }
}
