package rubriek.audience.importing;

import java.util.ArrayList;

/** Cuts one record of a CSV file into its cells (RFC 4180); a quote in the middle of a cell is a quote. */
final class CsvCells {

    private final String record;
    private final char delimiter;
    private int at;

    private CsvCells(String record, char delimiter) {
        this.record = record;
        this.delimiter = delimiter;
    }

    static String[] of(String record, char delimiter) {
        return new CsvCells(record, delimiter).all();
    }

    private String[] all() {
        var cells = new ArrayList<String>();
        do cells.add(cell());
        while (at++ < record.length());
        return cells.toArray(String[]::new);
    }

    /** Leaves the place at the delimiter behind the cell, or at the end. */
    private String cell() {
        if (at < record.length() && record.charAt(at) == '"') return quoted();
        var end = record.indexOf(delimiter, at);
        var cell = record.substring(at, end < 0 ? record.length() : end);
        at += cell.length();
        return cell;
    }

    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < record.length()) {
            var close = record.indexOf('"', at);
            cell.append(record, at, close < 0 ? record.length() : close);
            at = close < 0 ? record.length() : close + 1;
            if (at >= record.length() || record.charAt(at) != '"') break;
            cell.append('"');
            at++;
        }
        var end = record.indexOf(delimiter, at);
        cell.append(record, at, end < 0 ? record.length() : end);
        at = end < 0 ? record.length() : end;
        return cell.toString();
    }
}
