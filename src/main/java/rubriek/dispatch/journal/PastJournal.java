package rubriek.dispatch.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rubriek.dispatch.Outcome.Meaning;

/**
 * The journal of a process that is no more, claimed and read. Ask it for the {@link #verdict} on each delivery that the process
 * had under way, record that, then {@link #remove} it; or {@link #close} it, and another may try.
 */
public final class PastJournal implements AutoCloseable {

    private static final Verdict NEVER_TRIED = new Verdict.NeverTried();
    private static final Verdict UNKNOWN = new Verdict.Unknown();

    private final Claim claim;
    private final List<Path> files;
    private final Map<Long, Verdict> verdicts = new HashMap<>();
    private boolean complete;

    private PastJournal(Claim claim, List<Path> files) throws IOException {
        this.claim = claim;
        this.files = files;
        complete = !files.isEmpty();
        for (var file : files) read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    static List<PastJournal> claimAll(Path folder) throws IOException {
        var all = new ArrayList<PastJournal>();
        for (var name : names(folder)) {
            var claim = Claim.takeOver(folder, name);
            if (claim.isPresent()) all.add(read(claim.get(), files(folder, name)));
        }
        return all;
    }

    private static PastJournal read(Claim claim, List<Path> files) throws IOException {
        var read = false;
        try {
            var journal = new PastJournal(claim, files);
            read = true;
            return journal;
        } finally {
            if (!read) claim.close();
        }
    }

    /** {@link Journal#name()} of the process that wrote it. */
    public String name() {
        return claim.name();
    }

    /**
     * What is known of a delivery that the process had taken on and not recorded. If the machine itself has been down since, the
     * end of the journal may be missing: then what it does not tell is unknown.
     */
    public Verdict verdict(long delivery) {
        var verdict = verdicts.getOrDefault(delivery, NEVER_TRIED);
        return complete || isFinal(verdict) ? verdict : UNKNOWN;
    }

    /** Whether nothing can have followed: after a temporary refusal there may have been another try. */
    private static boolean isFinal(Verdict verdict) {
        return verdict instanceof Verdict.Replied replied
                && (replied.outcome().meaning() == Meaning.SENT
                        || replied.outcome().meaning() == Meaning.PERMANENT);
    }

    /** All is recorded: takes the files away. */
    public void remove() {
        try {
            for (var file : files) Files.deleteIfExists(file);
            claim.delete();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** Leaves the files for another to take over. Does nothing after {@link #remove}. */
    @Override
    public void close() {
        try {
            claim.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private void read(String text) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        // what follows the last line end was cut short: it was never written
        lines.remove(lines.size() - 1);
        complete &= !lines.isEmpty() && sameBoot(lines.get(0));
        for (var line : lines.subList(Math.min(1, lines.size()), lines.size()))
            Entry.parse(line).ifPresentOrElse(this::apply, () -> complete = false);
    }

    private static boolean sameBoot(String head) {
        return Boot.id().filter(id -> head.equals(Segment.HEAD + id)).isPresent();
    }

    private void apply(Entry entry) {
        if (entry instanceof Entry.Intent intent) verdicts.put(intent.delivery(), UNKNOWN);
        else if (entry instanceof Entry.Answered answered)
            verdicts.put(answered.delivery(), new Verdict.Replied(answered.outcome()));
        else if (entry instanceof Entry.Withdrawn withdrawn) verdicts.put(withdrawn.delivery(), NEVER_TRIED);
        else if (entry instanceof Entry.Done done) verdicts.keySet().removeAll(done.deliveries());
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(Claim.SUFFIX))
                    .map(file -> file.substring(0, file.length() - Claim.SUFFIX.length()))
                    .toList();
        }
    }

    private static List<Path> files(Path folder, String name) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + "."))
                    .filter(file -> file.getFileName().toString().endsWith(Segment.SUFFIX))
                    .sorted()
                    .toList();
        }
    }
}
