package rubriek.edition.columns;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way to set a piece on pages: in so many columns, with its pages so much shorter than they could be. */
final class Attempt {

    private static final double LEAST_TEXT = 6 * Format.LINE;

    /** Less on a last page looks like a mistake. */
    private static final double ENOUGH = Format.HEIGHT * 0.3;

    /** A page that ends earlier looks unfinished. */
    private static final double ENOUGH_OF_PAGE = Format.HEIGHT * 0.6;

    private static final double SMALL_FLAW = 3;

    private static final double COST_OF_PAGE = 6;

    /** Of a table that what follows it is read before. */
    private static final double COST_OF_DISPLACED = 10;

    private static final double GAP = Format.LINE;

    static final double BETWEEN_PIECES = 2 * Format.LINE;

    private final Cast cast;
    private final double shorter;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Deque<Strip.Loose> wide = new ArrayDeque<>();
    private Sheet sheet;

    /** What is still to stand in the margin. */
    private Row.@Nullable Whole beside;

    private double gap;
    private int displaced;

    /**
     * @param start the page to begin on
     * @param shorter by how many lines the pages end early, all but the last
     * @param late where boxes without a place of their own stand, as {@link Cast#stretches} reads it
     */
    Attempt(Cast cast, Sheet start, int shorter, double late) {
        this.cast = cast;
        this.beside = cast.beside();
        this.shorter = shorter * Format.LINE;
        this.sheet = new Sheet(start);
        this.gap = start.isBlank() ? 0 : BETWEEN_PIECES;
        sheets.add(sheet);
        set(cast.stretches(late));
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether it is not worth while to look for a better one. */
    boolean pleases() {
        return flaws() <= SMALL_FLAW;
    }

    /** How little the outcome pleases. */
    double cost() {
        return flaws() + sheets.size() * COST_OF_PAGE;
    }

    private double flaws() {
        var cost = shorter / Format.LINE + displaced * COST_OF_DISPLACED;
        for (var each : sheets.subList(0, sheets.size() - 1)) if (each.used() < ENOUGH_OF_PAGE) cost += 100;
        for (var each : sheets) for (var placed : each.rows()) if (isUneven(placed.row())) cost += 15;
        if (sheets.size() > 1) cost += Math.max(0, ENOUGH - sheet.filled()) / Format.LINE * 2;
        return cost;
    }

    private static boolean isUneven(Row row) {
        return row instanceof Row.Columns columns && !columns.columns().stream().allMatch(Filler::isStately);
    }

    private void set(List<Cast.Stretch> stretches) {
        open();
        for (var stretch : stretches) {
            var filler = stretch.text();
            wide.addAll(filler.wideAtStart());
            var place = filler.start();
            while (!filler.isDone(place)) place = page(filler, place);
            if (stretch.table() != null) putTable(stretch.table());
        }
        while (!wide.isEmpty()) putWide(wide.remove());
        if (beside == null) return;
        if (beside.height() > sheet.room(gap) && !sheet.isBlank()) turn();
        put(beside, GAP);
    }

    private void open() {
        var opening = cast.opening();
        if (opening == null) return;
        var rows = opening.rows();
        if (!sheet.isBlank() && rows.get(0).height() > sheet.room(gap)) begin();
        for (var number = 0; number < rows.size(); number++) {
            if (number > 0) turn();
            put(rows.get(number), 0);
        }
        if (beside != null && beside.height() > sheet.room(gap)) turn();
    }

    /** Puts a row on the page that is being made. */
    private void put(Row row, double gapBelow) {
        sheet.put(gap, row);
        gap = gapBelow;
    }

    private void turn() {
        sheet.runOn();
        begin();
        sheet.runningFrom(cast.piece().title());
    }

    private void begin() {
        sheet = new Sheet();
        sheets.add(sheet);
        gap = 0;
    }

    /** Fills the rest of a page. */
    private Filler.Place page(Filler filler, Filler.Place place) {
        while (!wide.isEmpty() && height(wide.peek()) <= sheet.room(gap)) putWide(wide.remove());
        var room = sheet.room(gap);
        var last = filler.balanceUpTo(place, cast.columns(), room);
        if (last.isPresent()) {
            put(last.get());
            return last.get().end();
        }
        if (room < LEAST_TEXT && !sheet.isBlank()) {
            turn();
            return place;
        }
        var end = fill(filler, place, sheet.isBlank() && shorter == 0 ? room : room - shorter);
        if (end.equals(place) && sheet.isBlank()) end = force(filler, place);
        turn();
        return end;
    }

    private Filler.Place fill(Filler filler, Filler.Place place, double room) {
        var full = filler.fill(place, cast.columns(), room);
        for (var across : full.wide()) {
            var above = room - height(across) - GAP;
            if (above < LEAST_TEXT) break;
            var shortened = filler.fillToEnd(place, cast.columns(), above);
            if (!shortened.wide().contains(across)) break;
            put(shortened);
            wide.removeFirstOccurrence(across);
            putWide(across);
            return shortened.end();
        }
        if (!full.wide().isEmpty()) full = filler.fillToEnd(place, cast.columns(), room);
        if (!full.end().equals(place)) put(full);
        return full.end();
    }

    private Filler.Place force(Filler filler, Filler.Place place) {
        var filled = filler.fill(place, cast.columns(), Format.HEIGHT);
        put(filled);
        return filled.end();
    }

    private void put(Filler.Columns columns) {
        var piece = cast.piece();
        var height = Math.max(columns.height(), beside == null ? 0 : beside.height());
        put(
                new Row.Columns(
                        columns.columns(),
                        cast.columns(),
                        cast.classes(),
                        piece.width(),
                        piece.margin(),
                        beside == null ? null : beside.element(),
                        height),
                GAP);
        beside = null;
        wide.addAll(columns.wide());
    }

    private double height(Strip.Loose across) {
        var panel = cast.panel(across);
        return panel == null ? across.height() : panel.height();
    }

    /**
     * In its place, overleaf when the page is full enough, or else where the next page begins; never before another one. A long one begins
     * in its place.
     */
    private void putTable(Cast.Across table) {
        var whole = table.whole();
        if (table.rows() != null) {
            while (!wide.isEmpty()) putWide(wide.remove());
            putRows(table.rows());
        } else if (wide.isEmpty() && (whole.height() <= sheet.room(gap) || sheet.used() >= ENOUGH_OF_PAGE)) {
            putWide(whole);
        } else {
            wide.add(whole);
            displaced++;
        }
    }

    private void putRows(Filler rows) {
        for (var place = rows.start(); !rows.isDone(place); ) {
            var filled = rows.fill(place, 1, sheet.room(gap));
            if (!filled.end().equals(place))
                put(new Row.Columns(filled.columns(), 1, "row", Format.WIDTH, 0, null, filled.height()), GAP);
            place = filled.end();
            if (!rows.isDone(place)) turn();
        }
    }

    private void putWide(Strip.Loose across) {
        var panel = cast.panel(across);
        var begins = panel != null && panel.hasLongTable() && sheet.used() < ENOUGH_OF_PAGE;
        if (!begins && height(across) > sheet.room(gap) && height(across) <= Format.HEIGHT) turn();
        if (panel != null) putPanel(panel);
        else {
            if (across.height() > sheet.room(gap) && !sheet.isBlank()) turn();
            put(new Row.Whole(across.element(), across.height()), GAP);
        }
    }

    /** A panel that no page has room for runs on. */
    private void putPanel(Panel panel) {
        var filler = panel.filler();
        var first = true;
        for (var place = filler.start(); !filler.isDone(place) || first; first = false) {
            var columns = fill(panel, place, first);
            if (columns.end().equals(place) && !filler.isDone(place) && !sheet.isBlank()) {
                turn();
                columns = fill(panel, place, first);
            }
            if (columns.end().equals(place) && !filler.isDone(place))
                columns = filler.fill(place, panel.columns(), Format.HEIGHT);
            put(panel.row(columns, first), GAP);
            place = columns.end();
            if (!filler.isDone(place)) turn();
        }
    }

    private Filler.Columns fill(Panel panel, Filler.Place place, boolean first) {
        var filler = panel.filler();
        var around = Panel.AROUND + (first ? panel.headHeight() : 0);
        var all = filler.balance(place, panel.columns(), sheet.room(gap) - around);
        if (all.isEmpty() && sheet.room(gap) - around < LEAST_TEXT && !sheet.isBlank()) {
            turn();
            all = filler.balance(place, panel.columns(), sheet.room(gap) - around);
        }
        return all.orElseGet(() -> filler.fill(place, panel.columns(), sheet.room(gap) - around));
    }
}
