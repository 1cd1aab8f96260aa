package rubriek.shared;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows for a spreadsheet: RFC 4180, where a cell that a spreadsheet would take for a formula gets an apostrophe in front
 * (S-06). So does one that looks as if it had got one already, so that {@link #restored} brings back every cell as it was.
 *
 * @param delimiter between two cells; a semicolon is what Excel expects where the comma is the decimal sign
 */
public record Csv(char delimiter) {

    /** The byte order mark by which Excel knows UTF-8. */
    public static final String BOM = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    public static final Csv COMMA = new Csv(',');

    public Csv {
        if (",;\t".indexOf(delimiter) < 0) throw new IllegalArgumentException("delimiter");
    }

    /** One record with its line end. An absent cell is empty; a number is no formula, and has a comma where the delimiter says so. */
    public String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(this::cell).collect(Collectors.joining(String.valueOf(delimiter), "", "\r\n"));
    }

    private String cell(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof BigDecimal number) return decimal(number.toPlainString());
        var text = harmless(value.toString());
        return quotable(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private String decimal(String number) {
        return delimiter == ';' ? number.replace('.', ',') : number;
    }

    private static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** A formula, or one behind apostrophes. */
    private static boolean isFormula(String text) {
        var at = 0;
        while (at < text.length() && text.charAt(at) == '\'') at++;
        return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
    }

    /** What a cell was before it was made harmless, by us or by others; any other apostrophe stays. */
    public static String restored(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    private boolean quotable(String text) {
        return text.chars().anyMatch(c -> c == delimiter || c == '"' || c == '\r' || c == '\n');
    }
}
