package rubriek.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void a_cell_is_quoted_only_where_it_must_be() {
        assertEquals("a,b c,\r\n", Csv.COMMA.line(Arrays.asList("a", "b c", null)));
        assertEquals(
                "\"a,b\",\"zei \"\"ja\"\"\",\"twee\nregels\"\r\n",
                Csv.COMMA.line(List.of("a,b", "zei \"ja\"", "twee\nregels")));
        assertEquals("a,b;\"c;d\"\r\n", new Csv(';').line(List.of("a,b", "c;d")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-1", "@SUM(A1)", "\t=1", "＝1", "＋1", "－1", "＠x"})
    void S_06_a_cell_that_looks_like_a_formula_is_none(String text) {
        assertEquals("'" + text + "\r\n", Csv.COMMA.line(List.of(text)));
        assertEquals("\"'\r=1\"\r\n", Csv.COMMA.line(List.of("\r=1")));
    }

    /** Whatever a value begins with, what is written is read back as it was, and what another wrote keeps its apostrophe. */
    @ParameterizedTest
    @ValueSource(strings = {"=1", "'=1", "''=1", "'+31", "'s Gravenhage", "'", "''", "'a", "a'=", "'＝1", "'-"})
    void S_06_a_cell_comes_back_as_it_was(String value) {
        var cell = Csv.COMMA.line(List.of(value)).strip();
        assertEquals(value, Csv.restored(cell));
        assertFalse("=+-@＝".contains(cell.substring(0, 1)), cell);
    }

    @Test
    void a_number_is_no_formula_and_has_a_comma_where_the_delimiter_says_so() {
        var row = List.of(new BigDecimal("-1.5"), "-1.5");
        assertEquals("-1.5,'-1.5\r\n", Csv.COMMA.line(row));
        assertEquals("-1,5;'-1.5\r\n", new Csv(';').line(row));
    }

    @Test
    void a_letter_delimits_nothing() {
        assertThrows(IllegalArgumentException.class, () -> new Csv('a'));
    }
}
