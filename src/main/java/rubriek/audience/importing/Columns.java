package rubriek.audience.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import rubriek.audience.ListField;
import rubriek.shared.Refused;
import rubriek.shared.limits.Length;

/**
 * Which column is what: as the mapping says, else by its heading, which may be that of a field of the list. A column that none knows is passed over, since nothing of a person
 * is kept that nobody asked for (G-09).
 */
final class Columns {

    /** Names of what was passed over that are told. */
    static final int MOST_UNUSED = 50;

    private static final int MOST = 200;

    /** Keys that are remembered; rows of JSON may each have others. */
    private static final int MOST_KNOWN = 10_000;

    private static final String FORMULA = "=+@＝＋＠";

    private final Map<String, Column> known = new HashMap<>();
    private final Map<String, String> own = new HashMap<>();
    private final ImportKind kind;
    private final Map<String, String> mapping;

    /**
     * @param mapping headings and what each becomes, in the words of {@link Field}; valid
     * @param fields of the list that people come on
     */
    Columns(ImportKind kind, Map<String, String> mapping, List<ListField> fields) {
        this.kind = kind;
        this.mapping = mapping;
        fields.forEach(field -> own.putIfAbsent(plain(field.name()), field.name()));
        fields.forEach(field -> own.putIfAbsent(plain(field.titleOrName()), field.name()));
    }

    /**
     * @throws Refused {@code import-columns} when there are too many, {@code import-column-twice}, {@code import-column-formula},
     *     {@code import-column-missing} for one that only the mapping knows, {@code import-without-address}
     */
    List<Column> of(List<String> headings) {
        if (headings.size() > MOST) throw Refused.unprocessable("import-columns", headings.size(), MOST);
        headings.forEach(Columns::mustBeHarmless);
        mustBeThere(headings);
        var all = headings.stream().map(this::of).toList();
        mustBeOnce(all);
        if (all.stream().noneMatch(c -> c.field() == Field.EMAIL))
            throw Refused.unprocessable("import-without-address", shown(headings));
        return all;
    }

    /** What one heading means; nothing is checked. */
    Column of(String heading) {
        var plain = heading.strip();
        return known.size() < MOST_KNOWN || known.containsKey(plain)
                ? known.computeIfAbsent(plain, this::find)
                : find(plain);
    }

    /** Whether nothing of it is kept, though nobody said so. */
    boolean passesOver(Column column) {
        return column.field() == Field.IGNORED && !column.heading().isEmpty() && !mapping.containsKey(column.heading());
    }

    private Column find(String heading) {
        var wanted = mapping.get(heading);
        if (wanted == null && kind == ImportKind.SUBSCRIBERS && heading.startsWith(Field.ATTRIBUTE))
            return attribute(heading, heading);
        if (wanted == null) return guess(heading);
        return wanted.startsWith(Field.ATTRIBUTE)
                ? attribute(heading, wanted)
                : new Column(heading, Field.byWord(wanted).orElseThrow(), "");
    }

    /** Of what the list asks too, but an address stays one, and our own export is read back as it was. */
    private Column guess(String heading) {
        var field = Field.byHeading(kind, heading).orElse(Field.IGNORED);
        var ofOurs = field == Field.EMAIL || field.word().equals(heading);
        var name = ofOurs ? null : own.get(plain(heading));
        if (name == null) return new Column(heading, field, "");
        var word = Field.ATTRIBUTE + name;
        return mapping.containsValue(word) ? new Column(heading, Field.IGNORED, "") : attribute(heading, word);
    }

    /** Capitals and blanks aside. */
    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFC)
                .replaceAll("[\\p{Z}\\s]+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Column attribute(String heading, String word) {
        return new Column(heading, Field.ATTRIBUTES, word.substring(Field.ATTRIBUTE.length()));
    }

    private static void mustBeHarmless(String heading) {
        if (!heading.isEmpty() && FORMULA.indexOf(heading.charAt(0)) >= 0)
            throw Refused.unprocessable("import-column-formula", cut(heading));
    }

    private void mustBeThere(List<String> headings) {
        var missing = new TreeSet<>(mapping.keySet());
        headings.forEach(heading -> missing.remove(heading.strip()));
        if (!missing.isEmpty()) throw Refused.unprocessable("import-column-missing", cut(missing.first()));
    }

    private static void mustBeOnce(List<Column> all) {
        var headings = new HashSet<String>();
        var meanings = new HashSet<String>();
        for (var column : all) {
            if (!column.heading().isEmpty() && !headings.add(column.heading()))
                throw Refused.unprocessable("import-column-twice", cut(column.heading()));
            if (column.field() != Field.IGNORED && !meanings.add(column.becomes()))
                throw Refused.unprocessable("import-column-twice", column.becomes());
        }
    }

    private static String shown(List<String> headings) {
        var some = new ArrayList<String>();
        headings.stream().limit(8).forEach(heading -> some.add(cut(heading)));
        return String.join(", ", some);
    }

    /** A file without headings has a person where they should be: no address and no number of theirs is repeated. */
    static String cut(String heading) {
        var text = heading.strip()
                .replaceAll("\\S+(?:@|＠|%40)\\S+", "…@…")
                .replaceAll("\\d[\\d .-]{4,}\\d", "…")
                .replaceAll("\\p{Cntrl}", " ");
        return Length.of(text) > 40 ? Length.cut(text, 40) + "…" : text;
    }
}
