package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ConsentAction;
import rubriek.audience.search.IndexedWord;
import rubriek.audience.search.WordIndex;
import rubriek.shared.Json;

/**
 * Writes people who are new, and whatever an import writes into the ledger. Rows go in the order of the index that they would
 * otherwise be scattered over. In the caller's transaction.
 */
@ApplicationScoped
class Additions {

    private static final String PEOPLE =
            "id, email, email_key, key_hash, name, attributes, worded, version, created_at, updated_at, import_id";
    private static final String SUBSCRIPTIONS =
            "id, subscriber_id, list_id, status, asked_at, confirmed_at, version, import_id";
    private static final String LEDGER =
            "subscription_id, list_id, key_hash, action, at, recorded_at, who, how, words, words_hash, fields";

    private final Bulk bulk;
    private final SkippedRows skipped;
    private final Clock clock;
    private final Ids ids;

    Additions(Bulk bulk, SkippedRows skipped, Clock clock) {
        this.skipped = skipped;
        this.bulk = bulk;
        this.clock = clock;
        ids = new Ids(clock);
    }

    void strangers(StoredImport file, List<Candidate> rows) {
        var sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(Candidate::key));
        var now = now();
        var people = new ArrayList<@Nullable Object[]>(rows.size());
        var tags = new ArrayList<@Nullable Object[]>();
        var found = new ArrayList<WordIndex.Entry>(rows.size());
        var joining = new ArrayList<Joining>(rows.size());
        for (var row : sorted) {
            var id = ids.next();
            var attributes = row.attributes().isEmpty() ? null : Json.write(row.attributes());
            people.add(new @Nullable Object[] {
                id, row.email(), row.key(), row.hash(), row.name(), attributes, true, 1, now, now, file.id()
            });
            found.add(new WordIndex.Entry(id, row.email(), row.name(), attributes, row.tags()));
            row.tags().forEach(tag -> tags.add(new @Nullable Object[] {id, tag}));
            joining.add(new Joining(row, id, List.of()));
        }
        bulk.insert("subscriber", PEOPLE, people);
        bulk.insert("subscriber_tag", "subscriber_id, tag", tags);
        bulk.insert("search_word", "field, word, subscriber_id", words(found));
        join(file, joining);
    }

    private static List<@Nullable Object[]> words(List<WordIndex.Entry> people) {
        var words = IndexedWord.inTheirOrder(people);
        var rows = new ArrayList<@Nullable Object[]>(words.size());
        for (var word : words) rows.add(new @Nullable Object[] {word.field(), word.octets(), word.person()});
        return rows;
    }

    /**
     * Somebody who comes on the list.
     *
     * @param fields of theirs that the row changed, by name
     */
    record Joining(Candidate row, UUID person, List<String> fields) {}

    void join(StoredImport file, List<Joining> all) {
        var subscriptions = new ArrayList<@Nullable Object[]>(all.size());
        var steps = new ArrayList<Recorded>(all.size());
        for (var each : all) {
            var id = ids.next();
            var at = each.row().proof().at();
            subscriptions.add(
                    new @Nullable Object[] {id, each.person(), file.onto(), "confirmed", at, at, 1, file.id()});
            steps.add(new Recorded(each.row(), id, true, each.fields()));
        }
        bulk.insert("subscription", SUBSCRIPTIONS, subscriptions);
        record(file, steps);
    }

    /**
     * A step for the ledger.
     *
     * @param consents whether the row is the consent itself; otherwise it only told more of somebody
     * @param fields of the person that it changed, by name; none of whom it made
     */
    record Recorded(Candidate row, UUID subscription, boolean consents, List<String> fields) {}

    void record(StoredImport file, List<Recorded> steps) {
        var sorted = new ArrayList<>(steps);
        sorted.sort(Comparator.comparing(step -> step.row().hash()));
        var now = now();
        var digests = new HashMap<String, String>();
        var lines = new ArrayList<@Nullable Object[]>(steps.size());
        for (var step : sorted) lines.add(line(file, step, now, digests));
        bulk.insert("consent", LEDGER, lines);
    }

    private static @Nullable Object[] line(StoredImport file, Recorded step, Instant now, Map<String, String> digests) {
        var row = step.row();
        var where = "import " + file.id() + ", line " + row.line();
        var words = step.consents() ? row.proof().words() : null;
        return new @Nullable Object[] {
            step.subscription(),
            file.onto(),
            row.hash(),
            ConsentAction.IMPORTED.word(),
            step.consents() ? row.proof().at() : now,
            now,
            file.by(),
            step.consents() ? row.proof().how() + "; " + where : where,
            words,
            words == null ? null : digests.computeIfAbsent(words, Additions::sha256),
            step.fields().isEmpty() ? null : Json.write(step.fields())
        };
    }

    /** Rows that were not taken. */
    void skipped(StoredImport file, List<Batch.Skip> skips) {
        skipped.write(file.id(), skips);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }
}
