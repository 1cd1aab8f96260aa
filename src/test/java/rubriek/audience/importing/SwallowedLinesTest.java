package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that a quotation mark swallowed come back, each as a row; those of a value of several lines do not. */
class SwallowedLinesTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void a_quote_that_is_never_closed_costs_its_own_line() throws IOException {
        assertEquals(
                List.of("2-4 quote-open a@x.nl|oops", "3 b|2", "4 c|3"), rows("email,n\na@x.nl,\"oops\nb,2\nc,3\n"));
        assertEquals(List.of("2 quote-open a@x.nl|oops"), rows("email,n\na@x.nl,\"oops\n"));
        assertEquals(List.of("2-3 quote-open a@x.nl|oops", "3 b"), rows("email,n\na@x.nl,\"oops\nb"));
    }

    @Test
    void a_record_has_64_KB_and_a_thousand_lines_at_most() throws IOException {
        var long_ = "x".repeat(100);
        var octets = rows("email,n\na,\"oops\n" + (long_ + "\n").repeat(700));
        assertEquals("2-651 quote-open a|oops", octets.get(0));
        assertEquals(701, octets.size());
        assertEquals("702 " + long_, octets.get(700));
        var lines = rows("email,n\na,\"oops\n" + "x\n".repeat(1_000));
        assertEquals("2-1001 quote-open a|oops", lines.get(0));
        assertEquals("1002 x", lines.get(1_000));
        assertEquals(List.of("2-1001 a|x" + "\nx".repeat(999)), rows("email,n\na,\"x" + "\nx".repeat(999) + "\"\n"));
        assertEquals(
                "2-1001 quote-open a|x",
                rows("email,n\na,\"x" + "\nx".repeat(1_000) + "\"\n").get(0));
        var tail = "y".repeat(70_000);
        assertEquals(List.of("2-3 too-long", "4 c|3"), rows("email,n\n\"a\nb\"," + tail + "\nc,3\n"));
    }

    @Test
    void G_01_a_value_of_several_lines_stays_whatever_else_is_wrong_with_its_row() throws IOException {
        assertEquals(
                List.of("2-4 anna@lezer|Anna|Op verzoek van\ncarol@lezer.example\ndochter", "5 b@x.nl|Bo|x"),
                rows(
                        "email,name,note\nanna@lezer,Anna,\"Op verzoek van\ncarol@lezer.example\ndochter\"\nb@x.nl,Bo,x\n"));
        assertEquals(List.of("2-3 too-many-cells a@x.nl|one\nc@x.nl|3"), rows("email,n\na@x.nl,\"one\nc@x.nl\",3\n"));
        assertEquals(
                List.of("2-4 encoding", "5 b@x.nl|Bo|x"),
                rows(("email,name,note\na@x.nl,Anna,\"Zoë\ncarol@lezer.example\ndochter\"\nb@x.nl,Bo,x\n")
                        .getBytes(WINDOWS)));
        assertEquals(List.of("2-3 a@x.nl|one\ntwo x"), rows("email,n\na@x.nl,\"one\ntwo\" x\n"), "as of one line");
    }

    @Test
    void a_row_may_be_shorter_than_the_headings_and_have_a_value_of_several_lines() throws IOException {
        assertEquals(List.of("2-3 a@x.nl|Anna|one\ntwo"), rows("email,name,note,tags\na@x.nl,Anna,\"one\ntwo\"\n"));
    }

    @Test
    void what_looks_like_a_row_between_two_stray_quotes_is_one() throws IOException {
        assertEquals(
                List.of("2-3 quote-runs-on a@x.nl|Anna", "3 b@x.nl|Bo", "4 c@x.nl|Cor\""),
                rows("email,name\na@x.nl,\"Anna\nb@x.nl,Bo\nc@x.nl,Cor\"\n"));
        assertEquals(
                List.of("2-3 quote-runs-on a@x.nl|Anna", "3 b@x.nl|Bo"),
                rows("email,name\na@x.nl,\"Anna\nb@x.nl,\"Bo\"\n"));
        assertEquals(
                List.of("2-4 quote-runs-on a@x.nl|Anna", "3 x", "4 b@x.nl|Bo|", "5-6 c@x.nl|Cor\nde Wit"),
                rows("email,name\na@x.nl,\"Anna\nx\nb@x.nl,Bo,\nc@x.nl,\"Cor\nde Wit\""));
    }

    @Test
    void the_skip_of_such_a_row_shows_its_own_line_alone() throws IOException {
        assertEquals(
                List.of("2-3 quote-runs-on Anna|a@x.nl", "3 Bo|b@x.nl", "4 Cor|c@x.nl\""),
                rows("name,email\nAnna,\"a@x.nl\nBo,b@x.nl\nCor,c@x.nl\"\n", 1));
    }

    @Test
    void in_a_file_of_one_column_no_value_has_several_lines() throws IOException {
        assertEquals(
                List.of("2 quote-open a@x.nl", "3 b@x.nl", "4 c@x.nl\""), rows("email\n\"a@x.nl\nb@x.nl\nc@x.nl\"\n"));
    }

    @Test
    void octets_of_another_encoding_are_a_fault_of_the_line_in_which_they_stand() throws IOException {
        assertEquals(
                List.of("2-4 quote-runs-on a@x.nl|oops", "3 encoding", "4 d@x.nl|4"),
                rows("email,n\na@x.nl,\"oops\nc,Zoë\nd@x.nl,4\n".getBytes(WINDOWS)));
        assertEquals(
                List.of("2-3 quote-runs-on a@x.nl|oops", "3 encoding", "4 d@x.nl|\"4"),
                rows("email,n\na@x.nl,\"oops\nc@x.nl,Zoë\nd@x.nl,\"\"\"4\"\n".getBytes(WINDOWS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void each_kind_of_line_end_is_one_within_quotes_as_well(String end) throws IOException {
        var text = "email,n\na@x.nl,\"one\ntwo\"\nb@x.nl,\"x\nc@x.nl,3\nd@x.nl,4\n";
        assertEquals(
                List.of("2-3 a@x.nl|one" + end + "two", "4-5 quote-runs-on b@x.nl|x", "5 c@x.nl|3", "6 d@x.nl|4"),
                rows(text.replace("\n", end)));
    }

    @Test
    void lines_are_given_back_64_MB_at_most_and_then_each_stands_alone() throws IOException {
        var file = ("email,n\n" + ("x\",\"\n".repeat(11_999) + "\"\n").repeat(4)).getBytes(StandardCharsets.US_ASCII);
        var records = new Records(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
        records.mindQuotes(',');
        var last = 0L;
        for (var found = records.next(); found != null; found = records.next()) last = found.until();
        assertEquals(48_001, last);
        assertTrue(records.work() < Records.MOST_AGAIN + 3L * file.length, "octets read: " + records.work());
    }

    @Test
    void beyond_that_too_a_value_of_several_lines_is_one() throws IOException {
        var file = new StringBuilder("email,n\n");
        file.append("x\",\"\n".repeat(20_000)).append("\"\n");
        file.append("a@x.nl,\"one\ntwo\"\nb@x.nl,\"Bo\nc@x.nl,Cor\n");
        var rows = rows(file.toString());
        assertEquals(
                List.of("20003-20004 a@x.nl|one\ntwo", "20005-20006 quote-runs-on b@x.nl|Bo", "20006 c@x.nl|Cor"),
                rows.subList(rows.size() - 3, rows.size()));
    }

    @Test
    void the_reader_stops_at_the_first_line_that_looks_like_a_row() throws IOException {
        var file = ("n,email,m\n" + "x\",a@x.nl,\"\n".repeat(10_000)).getBytes(StandardCharsets.US_ASCII);
        var records = new Records(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
        records.mindQuotes(',');
        records.mindRows(false, line -> line.endsWith(",a@x.nl,\""));
        while (records.next() != null) assertTrue(records.work() < 3L * file.length, "octets read: " + records.work());
    }

    private static List<String> rows(String text) throws IOException {
        return rows(text, 0);
    }

    private static List<String> rows(String text, int address) throws IOException {
        return rows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), address);
    }

    private static List<String> rows(byte[] text) throws IOException {
        return rows(new ByteArrayInputStream(text), 0);
    }

    private static List<String> rows(InputStream in, int address) throws IOException {
        var csv = new CsvFile(in, StandardCharsets.UTF_8, null);
        csv.addressIn(address);
        var rows = new ArrayList<String>();
        for (var row = csv.next(); row != null; row = csv.next()) rows.add(shown(row));
        return rows;
    }

    private static String shown(Row row) {
        var lines = row.line() + (row.spansLines() ? "-" + row.until() : "");
        var fault = row.fault();
        var cells = String.join("|", row.cells());
        if (fault == null) return lines + " " + cells;
        return (lines + " " + fault.word() + " " + cells).strip();
    }
}
