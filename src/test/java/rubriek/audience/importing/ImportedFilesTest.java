package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.audience.ListView;
import rubriek.audience.SubscriberView;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;

/** What kinds of files are read, and which ones are refused at once. */
@DatabaseTest
class ImportedFilesTest {

    @Inject
    Files files;

    private final String anna = Files.someone();
    private final String bo = Files.someone();

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "email,name,name/import-column-twice",
                "email,e-mail/import-column-twice",
                "email,=cmd|x/import-column-formula",
                "naam,plaats/import-without-address",
                "anna@lezer.example/import-without-address"
            })
    void headings_that_cannot_be_are_refused_at_once(String headings, String code) {
        var list = files.list();
        assertEquals(code, refused(() -> files.take(list, Files.draft(FileFormat.CSV, false), headings, anna)));
    }

    @Test
    void five_thousand_columns_an_empty_file_and_a_mapping_of_nothing_are_refused() {
        var list = files.list();
        var wide = "email" + ",x".repeat(5_000);
        var draft = Files.draft(FileFormat.CSV, false);
        assertEquals("import-columns", refused(() -> files.take(list, draft, wide, anna)));
        assertEquals("import-empty-file", refused(() -> files.take(list, draft, new byte[0])));
        var mapped = Files.draft(FileFormat.CSV, false, Map.of("Wijk", "attributes.wijk"), Files.PAPER);
        assertEquals("import-column-missing", refused(() -> files.take(list, mapped, "email", anna)));
        var xlsx = Files.draft(FileFormat.XLSX, false);
        assertEquals("import-unreadable", refused(() -> files.take(list, xlsx, "email", anna)));
        assertEquals(List.of("0"), files.texts("select count(*) from subscriber_import where list_id = ?", list.id()));
    }

    @Test
    void windows_1252_is_recognised() {
        var list = files.list();
        var file = ("naam;email\nZoë;" + anna + "\n").getBytes(Charset.forName("windows-1252"));
        files.done(files.take(list, Files.draft(FileFormat.CSV, false), file));
        assertEquals("Zoë", assertThere(list, anna).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf_16_is_recognised_without_its_mark(String charset) {
        var list = files.list();
        var file = ("naam;email\nZoë عائشة;" + anna + "\n").getBytes(Charset.forName(charset));
        files.done(files.take(list, Files.draft(FileFormat.CSV, false), file));
        assertEquals("Zoë عائشة", assertThere(list, anna).name());
    }

    @Test
    void an_encoding_of_another_kind_is_refused_with_what_to_do() {
        var list = files.list();
        var draft = Files.draft(FileFormat.CSV, false);
        var file = ("naam;email\nZoë;" + anna + "\n").getBytes(Charset.forName("UTF-32LE"));
        assertEquals("import-encoding", refused(() -> files.take(list, draft, file)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"sep=; ;", "sep=# #", "SEP=| |", "\"sep=^\" ^", "sep=: :"})
    void the_line_by_which_excel_names_the_delimiter_is_no_heading(String first, String delimiter) {
        var list = files.list();
        var done = files.csv(list, first, "naam,ook" + delimiter + "email", "Anna" + delimiter + anna, "x");
        assertEquals("1 0 0 1 0", Files.counts(done));
        assertEquals(List.of("4 address-missing"), Files.skipped(done));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", ":", "^"})
    void a_delimiter_is_seen_by_the_headings(String delimiter) {
        var list = files.list();
        files.csv(list, "naam" + delimiter + "email", "Anna" + delimiter + anna);
        assertEquals("Anna", assertThere(list, anna).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"E-mail:", "E-mail:\u00a0", "Email^"})
    void a_file_of_one_column_whose_heading_ends_in_what_may_delimit_has_one_column(String heading) {
        var list = files.list();
        var made = files.csv(list, heading, anna, "", "\"" + Files.someone() + "\"");
        assertEquals("2 0 0 0 0", Files.counts(made));
        assertEquals(1, made.columns().size());
    }

    @Test
    void a_colon_in_a_heading_delimits_nothing() {
        var list = files.list();
        files.csv(list, "email,naam: heel", anna + ",Anna");
        assertEquals(1, files.size(list));
    }

    /** Found in the midst of it, when its head was fine: a fault of the file, and none of ours. */
    @Test
    void a_sheet_of_excel_that_is_damaged_further_down_says_so() {
        var list = files.list();
        var rows = new ArrayList<List<String>>(List.of(List.of("E-mail")));
        for (var i = 0; i < 500; i++) rows.add(List.of(Files.someone()));
        rows.add(List.of("&#0;"));
        var done = files.done(files.take(list, Files.draft(FileFormat.XLSX, false), Sheet.of(rows)));
        assertEquals(ImportState.FAILED, done.state());
        assertEquals("The file cannot be read any further.", done.fault());
    }

    @Test
    void a_sheet_of_excel_is_read_with_its_dates_and_without_its_formulas() {
        var list = files.list();
        var sheet = Sheet.of(List.of(
                List.of("E-mail", "Naam", "Toestemming op"),
                List.of(anna, "=1+1", "44258"),
                List.of("geen adres", "", "")));
        var done = files.done(files.take(list, Files.draft(FileFormat.XLSX, false), sheet));
        assertEquals("1 0 0 1 0", Files.counts(done), () -> "" + done);
        assertEquals(List.of("3 address-unfit"), Files.skipped(done));
        assertEquals("outcome", assertThere(list, anna).name());
        assertEquals(
                Instant.parse("2021-03-02T23:00:00Z"),
                assertThere(list, anna).lists().get(0).confirmedAt());
    }

    @Test
    void json_lines_carry_their_own_consent() {
        var list = files.list();
        var none = Files.draft(FileFormat.JSON_LINES, false, Map.of(), null);
        var done = files.done(files.take(
                list,
                none,
                "{\"email\":\"" + anna
                        + "\",\"tags\":[\"a\",\"b\"],\"attributes\":{\"wijk\":\"Noord\"},\"consent\":{\"how\":\"form\",\"at\":\"2021-03-03T14:02:00+01:00\"}}",
                "{\"email\":\"" + bo + "\"}"));
        assertEquals(List.of("2 consent-missing"), Files.skipped(done));
        var person = assertThere(list, anna);
        assertEquals(List.of("a", "b"), person.tags());
        assertEquals(Map.of("wijk", "Noord"), person.attributes());
        assertEquals(
                Instant.parse("2021-03-03T13:02:00Z"), person.lists().get(0).confirmedAt());
    }

    private SubscriberView assertThere(ListView list, String email) {
        var person = files.member(list, email);
        assertNotNull(person, email);
        return person;
    }

    private static String refused(Executable take) {
        return assertThrows(Refused.class, take).code();
    }
}
