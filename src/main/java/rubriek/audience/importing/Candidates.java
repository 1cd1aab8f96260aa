package rubriek.audience.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ConsentDraft;
import rubriek.audience.ListField;
import rubriek.shared.Csv;
import rubriek.shared.EmailAddress;
import rubriek.shared.Json;
import rubriek.shared.KeyedHash;
import rubriek.shared.limits.Length;

/** Reads rows as people, and says what is wrong with those that are none. It knows nothing of who is there already. */
final class Candidates implements RowReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_HOW = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST = 50;

    /** How far the clock of another machine may be ahead. */
    private static final Duration LEEWAY = Duration.ofMinutes(5);

    /** What other programs call somebody who is on the list. */
    private static final Set<String> READER = Set.of(
            "confirmed",
            "subscribed",
            "active",
            "enabled",
            "yes",
            "true",
            "1",
            "bevestigd",
            "actief",
            "ingeschreven",
            "aangemeld",
            "ja");

    private final KeyedHash hash;
    private final Moments moments;
    private final @Nullable ConsentDraft consent;
    private final Instant now;
    private final boolean table;
    private final List<ListField> fields;

    /**
     * @param consent what the sender stated for the whole file; null for nothing
     * @param now the moment of consents that nobody says the moment of
     * @param table whether apostrophes before formulas are taken off
     * @param fields of the list, whose values come in the one form of their types
     */
    Candidates(
            KeyedHash hash,
            Moments moments,
            @Nullable ConsentDraft consent,
            Instant now,
            boolean table,
            List<ListField> fields) {
        this.hash = hash;
        this.moments = moments;
        this.consent = consent;
        this.now = now;
        this.table = table;
        this.fields = fields;
    }

    @Override
    public Candidate read(long line, List<Column> columns, String[] cells) {
        var values = new EnumMap<Field, String>(Field.class);
        var attributes = new TreeMap<String, String>();
        for (var i = 0; i < Math.min(cells.length, columns.size()); i++) {
            var value = plain(cells[i]);
            var column = columns.get(i);
            if (value.isEmpty() || column.field() == Field.IGNORED) continue;
            if (column.attribute().isEmpty()) values.put(column.field(), value);
            else attributes.put(column.attribute(), value);
        }
        var address = address(values);
        mustBeAReader(values.get(Field.STATUS));
        var known = attributes(values.get(Field.ATTRIBUTES), attributes);
        return new Candidate(
                line,
                address.value(),
                address.key(),
                hash.of(address),
                name(values),
                tags(values.get(Field.TAGS)),
                known,
                proof(values));
    }

    private String plain(String cell) {
        return table ? Csv.restored(cell.strip()) : cell.strip();
    }

    private static EmailAddress address(Map<Field, String> values) {
        return address(values.get(Field.EMAIL));
    }

    static EmailAddress address(@Nullable String text) {
        if (text == null) throw new Fault(SkipReason.ADDRESS_MISSING);
        return EmailAddress.parse(text).orElseThrow(() -> new Fault(SkipReason.ADDRESS_UNFIT));
    }

    private static void mustBeAReader(@Nullable String status) {
        if (status != null && !READER.contains(status.toLowerCase(Locale.ROOT))) throw new Fault(SkipReason.STATUS);
    }

    private static @Nullable String name(Map<Field, String> values) {
        var whole = values.get(Field.NAME);
        var parts = new ArrayList<String>();
        for (var part : List.of(Field.FIRST_NAME, Field.INFIX, Field.LAST_NAME))
            if (values.containsKey(part)) parts.add(values.get(part));
        var name = whole == null ? String.join(" ", parts) : whole;
        return name.isEmpty() ? null : oneLine(name, LONGEST_NAME, SkipReason.NAME_UNFIT);
    }

    private static List<String> tags(@Nullable String text) {
        if (text == null) return List.of();
        var tags = new LinkedHashSet<String>();
        for (var tag : text.split("[,;|]", -1))
            if (!tag.isBlank()) tags.add(oneLine(tag.strip(), LONGEST_WORD, SkipReason.TAGS_UNFIT));
        if (tags.size() > MOST) throw new Fault(SkipReason.TAGS_UNFIT);
        return List.copyOf(tags);
    }

    private Map<String, String> attributes(@Nullable String json, Map<String, String> single) {
        var all = new TreeMap<String, String>();
        if (json != null) object(json).properties().forEach(a -> all.put(a.getKey(), text(a.getValue())));
        all.putAll(single);
        if (all.size() > MOST) throw new Fault(SkipReason.ATTRIBUTES_UNFIT);
        var fit = new TreeMap<String, String>();
        all.forEach((name, value) -> fit.put(
                oneLine(name, LONGEST_WORD, SkipReason.ATTRIBUTES_UNFIT),
                oneLine(value, LONGEST_VALUE, SkipReason.ATTRIBUTES_UNFIT)));
        for (var field : fields)
            fit.computeIfPresent(
                    field.name(),
                    (name, value) -> field.read(value).orElseThrow(() -> new Fault(SkipReason.FIELD_UNFIT, name)));
        return fit;
    }

    private static JsonNode object(String json) {
        try {
            var read = Json.tree(json);
            if (read != null && read.isObject()) return read;
        } catch (UncheckedIOException malformed) {
            throw new Fault(SkipReason.ATTRIBUTES_UNFIT);
        }
        throw new Fault(SkipReason.ATTRIBUTES_UNFIT);
    }

    private static String text(JsonNode value) {
        if (!value.isValueNode() || value.isNull()) throw new Fault(SkipReason.ATTRIBUTES_UNFIT);
        return value.asText();
    }

    private Candidate.Proof proof(Map<Field, String> values) {
        var stated = consent;
        var how = values.get(Field.CONSENT_HOW);
        var column = values.get(Field.CONSENT_AT);
        if (how == null && stated != null) how = stated.how();
        if (how == null && column != null) how = "stated in the file";
        if (how == null) throw new Fault(SkipReason.CONSENT_MISSING);
        var words = values.get(Field.CONSENT_TEXT);
        if (words == null && stated != null) words = stated.text();
        if (words != null && (Length.of(words) > LONGEST_TEXT || unprintable(words.replaceAll("[\r\n\t]", " "))))
            throw new Fault(SkipReason.CONSENT_UNFIT);
        return new Candidate.Proof(given(column), oneLine(how, LONGEST_HOW, SkipReason.CONSENT_UNFIT), words);
    }

    private Instant given(@Nullable String column) {
        var stated = consent == null ? null : consent.at();
        if (column == null) return Objects.requireNonNullElse(stated, now);
        var at = moments.read(column).orElseThrow(() -> new Fault(SkipReason.CONSENT_UNFIT));
        if (at.isAfter(now.plus(LEEWAY))) throw new Fault(SkipReason.CONSENT_IN_FUTURE);
        return at.isAfter(now) ? now : at;
    }

    /** Line ends within a cell become blanks; what cannot be seen at all is no text. */
    private static String oneLine(String text, int longest, SkipReason otherwise) {
        var line = text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\t') < 0
                ? text
                : text.strip().replaceAll("\\s+", " ");
        if (line.isBlank() || Length.of(line) > longest || unprintable(line)) throw new Fault(otherwise);
        return line;
    }

    static boolean unprintable(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c)
                        || c == 0x2028
                        || c == 0x2029
                        || (c >= 0xD800 && c <= 0xDFFF)
                        || (c >= 0xFDD0 && c <= 0xFDEF)
                        || (c & 0xFFFE) == 0xFFFE);
    }
}
