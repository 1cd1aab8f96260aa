package rubriek.edition.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Deals strips out to columns. A column ends before no single line and after none, not within a word, not below a heading and not above
 * where more is to be read; what may stand later waits for room between two paragraphs.
 */
final class Filler {

    private static final double ROUNDING = 0.01;

    /** Of a paragraph, on either side of a break. */
    private static final int FEWEST_LINES = 2;

    /** Less than this looks like something forgotten at the head of a column. */
    private static final double LEAST_COLUMN = 3.5 * Format.LINE;

    private final List<Strip> text;
    private final List<Strip.Loose> loose;

    /** @param loose in the order of their places */
    Filler(List<Strip> text, List<Strip.Loose> loose) {
        this.text = text;
        this.loose = loose;
    }

    /** Where filling goes on: the next strip of text, and what waits for room. */
    record Place(int next, List<Strip.Loose> waiting) {}

    /** @param wide what has its place in these columns and stands across them */
    record Columns(List<List<Strip>> columns, Place end, List<Strip.Loose> wide) {

        /** Of the highest column. */
        double height() {
            return columns.stream().mapToDouble(Filler::height).max().orElse(0);
        }
    }

    private record Column(List<Strip> strips, Place end, List<Strip.Loose> wide) {}

    Place start() {
        return new Place(0, at(0, false));
    }

    /** What stands across the columns and has its place at the very beginning. */
    List<Strip.Loose> wideAtStart() {
        return at(0, true);
    }

    boolean isDone(Place place) {
        return place.next() == text.size() && place.waiting().isEmpty();
    }

    /** So many columns of this height, as full as they can be. */
    Columns fill(Place from, int columns, double room) {
        var all = new ArrayList<List<Strip>>();
        var wide = new ArrayList<Strip.Loose>();
        var place = from;
        for (var number = 0; number < columns; number++) {
            var column = column(place, room);
            all.add(column.strips());
            wide.addAll(column.wide());
            place = column.end();
        }
        return new Columns(all, place, wide);
    }

    /** As {@link #fill}, but the last column ends with a paragraph, if one ends in it: what comes next is read between the two. */
    Columns fillToEnd(Place from, int columns, double room) {
        var filled = fill(from, columns, room);
        var most = filled.end().next();
        var before = fill(from, columns - 1, room);
        for (var end = most; end > before.end().next(); end--) {
            if (end < text.size() && !text.get(end).begins() || !mayEndBefore(end)) continue;
            if (end == most) return filled;
            var last = run(before.end(), room, end);
            var all = new ArrayList<>(before.columns());
            all.add(last.strips());
            var wide = new ArrayList<>(before.wide());
            wide.addAll(last.wide());
            return new Columns(all, last.end(), wide);
        }
        return filled;
    }

    /** All that is left, in columns of like height; empty when there is not that much room. */
    Optional<Columns> balance(Place from, int columns, double room) {
        Columns lowest = null;
        for (var height = least(from, columns); height < room + Format.LINE; height += Format.LINE) {
            var filled = fill(from, columns, Math.min(height, room));
            if (!isDone(filled.end())) continue;
            if (filled.columns().stream().allMatch(Filler::isStately)) return Optional.of(filled);
            if (lowest == null) lowest = filled;
        }
        return Optional.ofNullable(lowest);
    }

    /** As {@link #balance}, in fewer columns where there is too little for all. */
    Optional<Columns> balanceUpTo(Place from, int columns, double room) {
        for (var number = columns; number > 1; number--) {
            var filled = balance(from, number, room);
            if (filled.isPresent() && filled.get().columns().stream().allMatch(Filler::isStately)) return filled;
        }
        var single = balance(from, 1, room);
        return single.isPresent() ? single : balance(from, columns, room);
    }

    static boolean isStately(List<Strip> column) {
        return column.isEmpty() || height(column) >= LEAST_COLUMN;
    }

    private double least(Place from, int columns) {
        var sum = 0.0;
        for (var strip : text.subList(from.next(), text.size())) sum += strip.height() - repeated(strip);
        return Math.max(Format.LINE, Math.floor(sum / columns / Format.LINE) * Format.LINE);
    }

    /** The heads of a table's rows that stand below others. */
    private static double repeated(Strip strip) {
        return strip instanceof Strip.Rows rows && !rows.first() ? rows.heads() : 0;
    }

    private Column column(Place from, double room) {
        var fullest = run(from, room, text.size());
        var end = fullest.end().next();
        if (mayEndBefore(end)) return fullest;
        for (var earlier = end - 1; earlier > from.next(); earlier--)
            if (mayEndBefore(earlier)) return run(from, room, earlier);
        return room > Format.HEIGHT - Format.LINE || isEmpty(fullest) ? fullest : run(from, room, from.next());
    }

    private static boolean isEmpty(Column column) {
        return column.strips().isEmpty();
    }

    private boolean mayEndBefore(int next) {
        if (next == 0 || next == text.size()) return true;
        var above = text.get(next - 1);
        if (above.leads()) return false;
        if (text.get(next).begins()) return true;
        if (text.get(next) instanceof Strip.Rows) return true;
        return text.get(next) instanceof Strip.Line below
                && !((Strip.Line) above).hyphenated()
                && below.number() >= FEWEST_LINES
                && below.of() - below.number() >= FEWEST_LINES;
    }

    /** @param limit the strip before which the column ends at the latest */
    private Column run(Place from, double room, int limit) {
        var strips = new ArrayList<Strip>();
        var waiting = new ArrayList<>(from.waiting());
        var wide = new ArrayList<Strip.Loose>();
        var used = 0.0;
        var next = from.next();
        while (true) {
            if (isGap(next, strips)) {
                while (!waiting.isEmpty() && fits(strips, used, waiting.get(0), room))
                    used += add(strips, waiting.remove(0));
            }
            if (next >= limit || !fits(strips, used, text.get(next), room)) break;
            used += add(strips, text.get(next++));
            waiting.addAll(at(next, false));
            wide.addAll(at(next, true));
        }
        return new Column(strips, new Place(next, List.copyOf(waiting)), wide);
    }

    /** Something that no column has room for must stand somewhere. */
    private static boolean fits(List<Strip> strips, double used, Strip strip, double room) {
        if (strips.isEmpty() && room >= Format.HEIGHT - ROUNDING) return true;
        return used + needs(strips, strip) <= room + ROUNDING;
    }

    private static double add(List<Strip> strips, Strip strip) {
        var needs = needs(strips, strip);
        strips.add(strip);
        return needs;
    }

    private static double needs(List<Strip> strips, Strip strip) {
        var above = strips.isEmpty() ? null : strips.get(strips.size() - 1);
        return strip.height() + (above == null ? 0 : Strip.between(above, strip));
    }

    private boolean isGap(int next, List<Strip> strips) {
        var within = next < text.size() && !text.get(next).begins();
        return !within && (strips.isEmpty() || !strips.get(strips.size() - 1).leads());
    }

    private List<Strip.Loose> at(int place, boolean wide) {
        return loose.stream()
                .filter(each -> each.at() == place && each.wide() == wide)
                .toList();
    }

    static double height(List<Strip> column) {
        var used = 0.0;
        Strip above = null;
        for (var strip : column) {
            used += strip.height() + (above == null ? 0 : Strip.between(above, strip));
            above = strip;
        }
        return used;
    }
}
