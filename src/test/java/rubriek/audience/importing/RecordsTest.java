package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever stands in a file, what is wrong with a line costs that line. */
class RecordsTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void line_ends_within_quotes_belong_to_the_cell_and_lines_are_still_counted() throws IOException {
        assertEquals(
                List.of("2-3 a|x\r\ny", "4 b|z", "6 c|w"),
                rows("email,name\na,\"x\r\ny\"\r\nb,z\r\n\r\nc,w", StandardCharsets.UTF_8));
    }

    @Test
    void every_kind_of_line_end_ends_a_line() throws IOException {
        assertEquals(List.of("2 a|1", "3 b|2", "4 c|3"), rows("email,n\ra,1\rb,2\nc,3\r\n", StandardCharsets.UTF_8));
    }

    @Test
    void quotes_are_doubled_within_quotes_and_plain_elsewhere() throws IOException {
        assertEquals(
                List.of("2 a|say \"hi\"", "3 b|5\" disk", "4 c|", "5 d|x y"),
                rows("email,n\na,\"say \"\"hi\"\"\"\nb,5\" disk\nc,\"\"\nd,\"x\" y\n", StandardCharsets.UTF_8));
    }

    @Test
    void a_line_end_may_stand_behind_a_doubled_quote() throws IOException {
        assertEquals(
                List.of("2-3 a|say \"hi\"\nand go", "4 b|2"),
                rows("email,n\na,\"say \"\"hi\"\"\nand go\"\nb,2\n", StandardCharsets.UTF_8));
    }

    @Test
    void a_line_of_two_gigabytes_is_passed_over_within_a_buffer() throws IOException {
        var csv = new CsvFile(new HugeLine(2L << 30), StandardCharsets.UTF_8, null);
        var before = used();
        assertEquals("2 too-long", shown(csv.next()));
        assertTrue(used() - before < 64L << 20);
        assertEquals("3 b|2", shown(csv.next()));
        assertEquals(null, csv.next());
    }

    @Test
    void a_line_with_nul_or_in_another_encoding_costs_itself() throws IOException {
        var file = concat(
                "email,n\na,José\n".getBytes(StandardCharsets.UTF_8),
                "b,Zoë\n".getBytes(WINDOWS),
                "c,x\0y\n".getBytes(StandardCharsets.UTF_8),
                "d,Noël\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("2 a|José", "3 encoding", "4 characters", "5 d|Noël"),
                rows(new CsvFile(new ByteArrayInputStream(file), StandardCharsets.UTF_8, null)));
        assertEquals("UTF-8", census(file));
        assertEquals("windows-1252", census("email,n\na,Zoë\nb,José\n".getBytes(WINDOWS)));
        assertEquals("UTF-16LE", census("\uFEFFemail".getBytes(StandardCharsets.UTF_16LE)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"a;b;c ;", "a,b,c ,", "a|b|c |", "\"x,y\";b ;", "email ,"})
    void the_delimiter_is_seen_by_the_headings(String headings, char delimiter) {
        assertEquals(delimiter, Delimiter.seen(headings, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"E-mail: a@b.nl ,", "E-mail:naam a@b.nl:Anna :", "E^mail a@b.nl ,", "e~n a~b ~", "e:n \"a:b\" ,"})
    void a_rare_one_parts_a_line_too(String headings, String line, char delimiter) {
        assertEquals(delimiter, Delimiter.seen(headings, List.of("\n", line)));
    }

    @Test
    void a_row_with_more_cells_than_headings_is_passed_over_unless_they_are_empty() throws IOException {
        assertEquals(
                List.of("2 too-many-cells", "3 b|2|", "4 c"),
                rows("email,n\na,1,9\nb,2,\nc\n", StandardCharsets.UTF_8));
    }

    @Test
    void json_lines_may_nest_once_and_what_is_no_object_costs_its_line() throws IOException {
        var file = """
                {"email": "a@b.nl", "consent": {"how": "form"}, "tags": ["x", "y"], "n": null}
                [1]
                {"email":
                {"email": "c@d.nl"}
                """;
        var rows = rows(new JsonFile(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
        assertEquals(List.of("1 a@b.nl|form|x,y", "2 not-json", "3 not-json", "4 c@d.nl"), rows);
    }

    @Test
    void utf_16_is_read_as_any_other() throws IOException {
        var text = "email;naam\nanna@lezer.example;Zoë 🌳\n";
        var octets = new ByteArrayInputStream(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        var csv = new CsvFile(new Transcoded(octets, StandardCharsets.UTF_16LE), StandardCharsets.UTF_8, null);
        assertEquals("\uFEFFemail", csv.columns().get(0));
        assertEquals("2 anna@lezer.example|Zoë 🌳", shown(csv.next()));
    }

    private static List<String> rows(String text, Charset charset) throws IOException {
        return rows(new CsvFile(new ByteArrayInputStream(text.getBytes(charset)), charset, null));
    }

    private static List<String> rows(RowSource source) throws IOException {
        var rows = new ArrayList<String>();
        for (var row = source.next(); row != null; row = source.next()) rows.add(shown(row));
        return rows;
    }

    private static String shown(Row row) {
        return row.line() + (row.spansLines() ? "-" + row.until() : "") + " "
                + (row.fault() == null
                        ? String.join("|", row.cells())
                        : row.fault().word());
    }

    private static String census(byte[] file) {
        var census = new Census();
        census.look(file, file.length);
        return census.charset(null);
    }

    private static byte[] concat(byte[]... parts) {
        var all = new byte[Arrays.stream(parts).mapToInt(p -> p.length).sum()];
        var at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Headings, a line of that many octets, and a person. */
    private static final class HugeLine extends InputStream {

        private static final byte[] HEAD = "email,n\na,".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] TAIL = "\nb,2\n".getBytes(StandardCharsets.US_ASCII);

        private final long size;
        private long at;

        HugeLine(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            if (at < HEAD.length) return HEAD[(int) at++];
            if (at < HEAD.length + size) {
                at++;
                return 'x';
            }
            var tail = (int) (at++ - HEAD.length - size);
            return tail < TAIL.length ? TAIL[tail] : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (at >= HEAD.length && at + most < HEAD.length + size) {
                Arrays.fill(into, from, from + most, (byte) 'x');
                at += most;
                return most;
            }
            var c = read();
            if (c < 0) return -1;
            into[from] = (byte) c;
            return 1;
        }
    }
}
