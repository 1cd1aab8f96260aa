package rubriek.audience.importing;

/** The apostrophe that an export puts before a cell which a spreadsheet would take for a formula (S-06). */
final class Apostrophe {

    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private Apostrophe() {}

    /** The cell as it was before; any other apostrophe stays. */
    static String off(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
