package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubriek.shared.Refused;

/** A spreadsheet that would fill the memory or the day is refused before it is read. */
class ZipLimitsTest {

    @TempDir
    Path folder;

    @Test
    void a_sheet_that_swells_a_thousandfold_is_refused() throws IOException {
        assertEquals("import-bomb", refused("xl/worksheets/sheet1.xml", 64 << 20, "<row/>"));
    }

    @Test
    void texts_beyond_what_memory_holds_are_refused() throws IOException {
        assertEquals("import-bomb", refused("xl/sharedStrings.xml", 49 << 20, "<si><t>abcdefgh</t></si>"));
    }

    @Test
    void one_row_as_large_as_a_file_is_refused() throws IOException {
        assertEquals("import-bomb", refused("xl/worksheets/sheet1.xml", 2 << 20, "<c><v>1</v></c>"));
    }

    @Test
    void a_cell_beyond_all_columns_is_refused() throws IOException {
        assertEquals("import-bomb", refused("xl/worksheets/sheet1.xml", 10, "<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>"));
    }

    @Test
    void what_is_no_zip_is_told_so() throws IOException {
        var file = Files.writeString(folder.resolve("x.xlsx"), "email\n");
        assertEquals(
                "import-unreadable",
                assertThrows(Refused.class, () -> ZipLimits.check(file)).code());
    }

    @Test
    void a_workbook_without_its_parts_is_told_so() throws IOException {
        var file = zip("xl/nothing.xml", 10, "<x/>");
        assertEquals(
                "import-unreadable",
                assertThrows(Refused.class, () -> new XlsxFile(file)).code());
    }

    private String refused(String entry, int size, String filling) throws IOException {
        var file = zip(entry, size, filling);
        return assertThrows(Refused.class, () -> ZipLimits.check(file)).code();
    }

    private Path zip(String entry, int size, String filling) throws IOException {
        var file = folder.resolve("x.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            var octets = filling.getBytes(StandardCharsets.US_ASCII);
            for (var written = 0; written < size; written += octets.length) zip.write(octets);
        }
        return file;
    }
}
