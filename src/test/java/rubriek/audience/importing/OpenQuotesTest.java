package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.audience.ListDraft;
import rubriek.audience.ListField;
import rubriek.audience.Lists;
import rubriek.audience.search.FieldType;
import rubriek.support.DatabaseTest;

/** A quotation mark that is not closed costs its line and nobody else; keys that nothing is kept of are told. */
@DatabaseTest
class OpenQuotesTest {

    @Inject
    Files files;

    @Inject
    SubscriberImports imports;

    @Inject
    SuppressionImports silences;

    @Inject
    Lists lists;

    private final String anna = Files.someone();
    private final String bo = Files.someone();
    private final String cor = Files.someone();
    private final String dirk = Files.someone();

    @Test
    void H_13_whom_an_open_quote_swallowed_is_still_taken() {
        var list = files.list();
        var lines = List.of("email,name", anna + ",\"Anna", bo + ",Bo", cor + ",\"Cor\"", dirk + ",\"Dirk\n Dirksen\"");
        var rehearsed = files.done(files.take(list, Files.draft(FileFormat.CSV, true), lines.toArray(String[]::new)));
        assertEquals("3 0 0 1 0", Files.counts(rehearsed));
        assertEquals(List.of("2 quote-runs-on"), Files.skipped(rehearsed));
        assertEquals(3L, rehearsed.firstSkipped().get(0).until());
        assertEquals(
                "The quotation mark that opens in line 2 swallowed the line behind it, for line 3 looks like a row of its own."
                        + " Only line 2 is left out; line 3 was read anew. Close the quotation mark, or write it twice where"
                        + " it belongs to the text.",
                rehearsed.firstSkipped().get(0).words());
    }

    @Test
    void a_row_that_could_be_taken_with_the_others_in_its_name_gives_them_back() {
        var list = files.list();
        var done = files.csv(list, "email,name", anna + ",\"Anna", bo + ",Bo", cor + ",Cor\"", dirk + ",Dirk");
        assertEquals("3 0 0 1 0", Files.counts(done));
        assertEquals(List.of("2 quote-runs-on"), Files.skipped(done));
        assertEquals(anna, done.firstSkipped().get(0).email());
        assertEquals("Bo", Objects.requireNonNull(files.member(list, bo)).name());
        assertNotNull(files.member(list, cor));
        var lines = List.of("email,name,status", anna + ",\"Anna,ja", bo + ",Bo,ja", cor + ",\"Cor\",nee");
        var status = files.csv(files.list(), lines.toArray(String[]::new));
        assertEquals(List.of("2 quote-runs-on", "4 status"), Files.skipped(status));
        assertEquals("1 0 0 2 0", Files.counts(status));
    }

    @Test
    void G_01_who_is_named_in_a_note_is_nobody_who_subscribed() {
        var list = files.list();
        var mapping = Map.of("note", "attributes.note");
        var done = files.done(files.take(
                list,
                Files.draft(FileFormat.CSV, false, mapping, Files.PAPER),
                "email,name,note",
                "anna@lezer,Anna,\"Opgezegd op verzoek van",
                cor,
                "dochter\"",
                bo + ",Bo,x"));
        assertEquals("1 0 0 1 0", Files.counts(done));
        assertEquals(List.of("2 address-unfit"), Files.skipped(done));
        assertNull(files.member(list, cor));
    }

    @Test
    void whom_an_open_quote_swallowed_is_silenced_and_stands_in_nobody_elses_reason() throws IOException {
        var draft = new SuppressionImportDraft(FileFormat.CSV, false, null, null, Map.of(), null, null);
        var text = "email,reason\n" + anna + ",\"weg\n" + bo + ",weg\n" + cor + ",ook weg\"\n";
        var done = files.done(
                silences.take(draft, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Files.EDITOR));
        assertEquals("2 0 0 1 0", Files.counts(done));
        assertEquals(
                List.of("ook weg\"", "weg"),
                files.texts("select detail from suppression where import_id = ? order by detail", done.id()));
    }

    @Test
    void a_value_of_several_lines_that_is_whole_stays_one() {
        var list = files.list();
        var done = files.done(files.take(
                list,
                Files.draft(FileFormat.CSV, false, Map.of("note", "attributes.note"), Files.PAPER),
                "email,note",
                anna + ",\"first\nsecond, \"\"third\"\"\nfourth\"",
                bo + ",x"));
        assertEquals("2 0 0 0 0", Files.counts(done));
        assertEquals(
                "first second, \"third\" fourth",
                Objects.requireNonNull(files.member(list, anna)).attributes().get("note"));
    }

    @Test
    void an_address_over_several_lines_gives_them_back() {
        var list = files.list();
        var done = files.csv(list, "name,email", "Anna,\"" + anna, "Bo," + bo, "Cor," + cor + "\"");
        assertEquals("1 0 0 2 0", Files.counts(done));
        assertEquals(List.of("2 quote-runs-on", "4 address-unfit"), Files.skipped(done));
        assertNull(files.member(list, anna));
        assertNotNull(files.member(list, bo));
        var words = imports.get(done.id(), Locale.forLanguageTag("nl"))
                .firstSkipped()
                .get(0)
                .words();
        assertTrue(words.startsWith("Het aanhalingsteken dat in regel 2 begint, slokte de regel erna op"), words);
    }

    @ParameterizedTest
    @CsvSource({"TEXT,name-unfit", "NUMBER,field-unfit"})
    void the_records_are_the_same_whatever_the_list_makes_of_their_values(FieldType type, String reason) {
        var list = files.list();
        var field = new ListField("jaren" + type, null, type, null, false);
        lists.replace(
                list.slug(),
                new ListDraft(list.slug(), "De Linde", list.newsletter(), null, "Ja.", null, null, List.of(field)),
                list.version());
        var long_ = "n".repeat(150);
        var done = files.csv(list, "email,jaren" + type + ",name", anna + ",x,\"" + long_, long_ + "\"", bo + ",1,Bo");
        assertEquals("1 0 0 1 0", Files.counts(done));
        assertEquals(List.of("2 " + reason), Files.skipped(done));
    }

    @Test
    void one_line_is_one_and_several_are_several() {
        var rows = files.csv(files.list(), "email,name", anna + ",\"Anna", "x", "y")
                .firstSkipped();
        assertEquals(
                "The quotation mark that opens in line 2 is not closed up to line 4: 2 lines behind it were read into the same"
                        + " value. Only line 2 is left out; those behind it were read anew. Close the quotation mark, or write"
                        + " it twice where it belongs to the text.",
                rows.get(0).words());
        var one = files.csv(files.list(), "email,name", anna + ",\"Anna", "x").firstSkipped();
        assertTrue(one.get(0).words().contains("line 3, which was read into the same value."), one.get(0)::words);
        var words = Locale.forLanguageTag("nl");
        var dutch = imports.get(files.csv(files.list(), "email", "\"" + anna).id(), words);
        assertTrue(dutch.firstSkipped().get(0).words().startsWith("In deze regel begint een aanhalingsteken"));
    }

    @Test
    void what_nothing_is_kept_of_is_named_whatever_the_format() {
        var list = files.list();
        var rows = files.done(files.take(
                list,
                Files.draft(FileFormat.JSON_LINES, true),
                "{\"email\": \"" + anna + "\", \"naam\": \"Anna\", \"telefoon\": \"1\"}",
                "{\"email\": \"" + bo + "\", \"adres\": {\"straat\": \"Lindelaan\"}, \"" + cor + "\": 1}"));
        assertEquals(List.of("telefoon", "adres.straat", "…@…"), rows.unused());
        assertEquals(List.of(), rows.columns());
        var csv = files.done(files.take(
                list,
                Files.draft(FileFormat.CSV, true, Map.of("schoenmaat", "ignore"), Files.PAPER),
                "email,telefoon,schoenmaat,",
                anna + ",1,2,"));
        assertEquals(List.of("telefoon"), csv.unused());
        var many = new ArrayList<String>(List.of("{\"email\": \"" + anna + "\"}"));
        for (var i = 0; i < 60; i++) many.add("{\"email\": \"" + i + anna + "\", \"" + "k".repeat(50) + i + "\": 1}");
        var cut = files.done(files.take(list, Files.draft(FileFormat.JSON_LINES, true), many.toArray(String[]::new)));
        assertEquals(List.of("k".repeat(40) + "…"), cut.unused());
    }
}
