package rubriek.audience.importing;

import java.util.ArrayList;
import java.util.List;

/** Rows that are written in one transaction. */
final class Batch {

    final List<Candidate> people = new ArrayList<>();
    final List<Silence> silences = new ArrayList<>();
    final List<Skip> skips = new ArrayList<>();

    /** Records of the file up to the end of this batch. */
    long done;

    /** Octets of the file that were read for that. */
    long octets;

    /** Whether nothing comes behind it. */
    boolean last;

    /** A row that is not taken. */
    record Skip(long line, SkipReason reason) {}

    void take(Entry entry) {
        if (entry instanceof Candidate person) people.add(person);
        else if (entry instanceof Silence silence) silences.add(silence);
    }

    int size() {
        return people.size() + silences.size() + skips.size();
    }

    void skip(long line, SkipReason reason) {
        skips.add(new Skip(line, reason));
    }
}
