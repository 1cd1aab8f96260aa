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
     * @param until the last line that was read into it; null when that is its own
     * @param email as it is written; null when there is none
     */
    record Skip(
            long line,
            SkipReason reason,
            @Nullable String field,
            @Nullable Long until,
            @Nullable String email) {

        /** Of somebody who was read. */
        static Skip of(Candidate row, SkipReason reason) {
            return new Skip(row.line(), reason, null, null, row.email());
        }
    }

    /** Keys that were passed over, of rows that name their own cells; empty when no other was met since the batch before. */
    List<String> unused = List.of();

    void take(Entry entry) {
        if (entry instanceof Candidate person) people.add(person);
        else if (entry instanceof Silence silence) silences.add(silence);
    }

    int size() {
        return people.size() + silences.size() + skips.size();
    }

    void skip(Row row, SkipReason reason, @Nullable String field, @Nullable String email) {
        var until = reason.ofQuote() && row.spansLines() ? row.until() : null;
        skips.add(new Skip(row.line(), reason, field, until, email));
    }
}
