package rubriek.edition.columns;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as it fills. */
final class Sheet {

    /** @param gap above the row */
    record Placed(double gap, Row row) {}

    private final List<Placed> rows = new ArrayList<>();
    private double used;
    private @Nullable String running;
    private boolean runsOn;

    Sheet() {}

    Sheet(Sheet other) {
        rows.addAll(other.rows);
        used = other.used;
        running = other.running;
        runsOn = other.runsOn;
    }

    List<Placed> rows() {
        return rows;
    }

    boolean isBlank() {
        return rows.isEmpty();
    }

    /** How many pages it takes: more than one only for what no page holds. */
    int pages() {
        return Math.max(1, (int) Math.ceil((used - Format.LINE) / Format.HEIGHT));
    }

    double used() {
        return used;
    }

    /** How much of the page is printed on, as a height. */
    double filled() {
        return rows.stream().mapToDouble(placed -> placed.row().filled()).sum();
    }

    /** For a row with this gap above it. */
    double room(double gap) {
        return Format.HEIGHT - used - (isBlank() ? 0 : gap);
    }

    void put(double gap, Row row) {
        var above = isBlank() ? 0 : gap;
        rows.add(new Placed(above, row));
        used += above + row.height();
    }

    /** The title of the piece that runs on here from the page before; null when none does. */
    @Nullable
    String running() {
        return running;
    }

    void runningFrom(String title) {
        running = title;
    }

    /** Whether the last piece goes on overleaf. */
    boolean runsOn() {
        return runsOn;
    }

    void runOn() {
        runsOn = true;
    }
}
