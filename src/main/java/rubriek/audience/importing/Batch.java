package rubriek.audience.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * A row that is not taken.
     *
     * @param field of the list, that it does not fit
     */
    record Skip(long line, SkipReason reason, @Nullable String field) {

        Skip(long line, SkipReason reason) {
            this(line, reason, null);
        }
    }

    void take(Entry entry) {
        if (entry instanceof Candidate person) people.add(person);
        else if (entry instanceof Silence silence) silences.add(silence);
    }

    int size() {
        return people.size() + silences.size() + skips.size();
    }

    void skip(long line, SkipReason reason) {
        skip(line, reason, null);
    }

    void skip(long line, SkipReason reason, @Nullable String field) {
        skips.add(new Skip(line, reason, field));
    }
}
