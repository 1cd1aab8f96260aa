package rubriek.edition.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A piece set in so many columns: its text as strips, and its boxes in the widths that they may have. */
final class Cast {

    /** A box that is higher than this would leave too little of a column. */
    private static final double HIGHEST_IN_COLUMN = Format.HEIGHT * 0.5;

    /** A table with more is set across. */
    static final int COLUMNS_OF_NARROW_TABLE = 3;

    private static final int LETTERS_OF_ANNOUNCEMENT = 200;

    /** More words than these are easier to read in two columns, whatever the table. */
    private static final int LETTERS_BESIDE_TABLE = 500;

    private static final String ACROSS = "across";

    private static final String LOOSE = ".box, .quote, .figure, ." + ACROSS;

    /** Of what stands across all columns. */
    static final double WIDTH = Format.column(Format.WIDTH, 1);

    private static final String HEADING = "h2, h3, h4, h5, h6";

    private final Piece piece;
    private final int columns;
    private final Element flow;
    private final @Nullable Opening opening;
    private final @Nullable Element beside;
    private final List<Held> held = new ArrayList<>();
    private final Map<Element, Panel> panels = new HashMap<>();

    private double besideHeight;
    private List<Strip> text = List.of();

    /**
     * Text that is set in columns, and the table that stands across them below it.
     *
     * @param table null at the end of the piece
     */
    record Stretch(Filler text, @Nullable Across table) {}

    /**
     * A table across the columns with its headings.
     *
     * @param rows the same, to be parted; null when it is to be kept together
     */
    record Across(Strip.Loose whole, @Nullable Filler rows) {}

    /** A box that was taken out of the text, with what marks its place there. */
    private static final class Held {

        private final Element narrow;
        private final Element wide;
        private final Element place;
        /** The editor named no place for it, and it came to stand behind the text. */
        private final boolean free;

        private int at;
        private double height;
        private double wideHeight;
        private List<Strip> wideStrips = List.of();

        Held(Element element, Element place, boolean free, double columnWidth) {
            this.free = free;
            narrow = PictureSizes.fit(element.clone(), columnWidth);
            wide = PictureSizes.fit(element.clone(), WIDTH);
            this.place = place;
        }
    }

    Cast(Piece piece, int columns, Element flow) {
        this.piece = piece;
        this.columns = columns;
        this.flow = PictureSizes.fit(flow, columnWidth());
        this.opening = piece.opening() == null ? null : new Opening(piece.opening());
        this.beside = piece.beside() == null ? null : piece.beside().clone();
    }

    Piece piece() {
        return piece;
    }

    int columns() {
        return columns;
    }

    double columnWidth() {
        return Format.column(piece.width(), columns);
    }

    /** From one line of its running text to the next. */
    double line() {
        return columns == 1 ? Format.WIDE_LINE : Format.LINE;
    }

    Element flow() {
        return flow;
    }

    void set(Galley galley) {
        if (opening != null) opening.set(galley);
        if (beside != null) galley.set(beside, "margin", piece.margin(), set -> besideHeight = set.height());
        flow.select("table").stream()
                .filter(table -> table.closest(".box") == null && isWide(table))
                .forEach(Cast::layAcross);
        for (var element : flow.select(LOOSE)) {
            if (element.parents().is(LOOSE)) continue;
            hold(element, galley);
        }
        galley.set(flow, dress(), columnWidth(), this::read);
    }

    /** A wide table takes the headings right above it along, and before them the words that announce it. */
    private static void layAcross(Element table) {
        var across = new Element("div").addClass(ACROSS);
        table.before(across);
        across.appendChild(table);
        var words = across.previousElementSibling();
        if (words != null && words.hasClass("leading") && words.text().length() <= LETTERS_OF_ANNOUNCEMENT)
            across.prependChild(words.removeClass("indent"));
        for (var above = across.previousElementSibling();
                above != null && above.is(HEADING);
                above = across.previousElementSibling()) across.prependChild(above);
    }

    String dress() {
        return "column " + classes();
    }

    /** What distinguishes this text from that of other pieces, for the style sheet. */
    String classes() {
        var own = flow.classNames().stream()
                .filter(name -> !name.equals("flow"))
                .sorted()
                .toList();
        return String.join(" ", own) + " of-" + columns;
    }

    private void hold(Element element, Galley galley) {
        var place = new Element("div");
        var free = !element.is("." + ACROSS + ", .placed")
                && piece.start() == Piece.Start.PAGE
                && element.nextElementSiblings().stream().allMatch(next -> next.is(LOOSE) || next.is(".notes"));
        element.before(place);
        element.remove();
        keepAnchor(element, place);
        var box = new Held(element, place, free, columnWidth());
        held.add(box);
        galley.set(box.narrow, "flow " + dress(), columnWidth(), set -> box.height = set.height());
        if (element.hasClass("box")) panels.put(box.wide, new Panel(element, isMostlyTable(element), galley));
        else
            galley.set(box.wide, "flow row", WIDTH, set -> {
                box.wideHeight = set.height();
                box.wideStrips = set.strips();
            });
    }

    /** What is left of an entry when all of it was taken out is set nowhere: who refers to it is led to what was taken out. */
    private static void keepAnchor(Element element, Element place) {
        for (var left = place.parent();
                left != null && !left.hasClass("flow") && left.text().isBlank();
                left = left.parent()) {
            if (!left.hasAttr("id") || element.hasAttr("id")) continue;
            element.attr("id", left.id());
            left.removeAttr("id");
        }
    }

    private void read(Galley.Measured set) {
        text = set.strips();
        for (var box : held)
            box.at = (int) text.stream()
                    .filter(strip -> number(strip) < Galley.number(box.place))
                    .count();
    }

    private static int number(Strip strip) {
        if (strip instanceof Strip.Line line) return Galley.number(line.leaf());
        return Galley.number(strip instanceof Strip.Rows rows ? rows.table() : ((Strip.Block) strip).element());
    }

    private boolean isWide(Element table) {
        var row = table.selectFirst("tr");
        return columns > 1 && row != null && row.childrenSize() > COLUMNS_OF_NARROW_TABLE;
    }

    @Nullable
    Opening opening() {
        return opening;
    }

    /** What stands in the margin beside the first lines; null when nothing does. */
    Row.@Nullable Whole beside() {
        return beside == null ? null : new Row.Whole(beside, besideHeight);
    }

    /**
     * The text, divided at its wide tables.
     *
     * @param late how far towards the end of the text boxes stand that the editor named no place for: 0 early, 1 late
     */
    List<Stretch> stretches(double late) {
        var places = held.stream().mapToInt(box -> box.at).toArray();
        spread(box -> box.free && box.narrow.hasClass("quote"), 0, places);
        spread(box -> box.free && !box.narrow.hasClass("quote"), late * text.size() / 2, places);
        var tables = IntStream.range(0, places.length)
                .filter(number -> isTable(held.get(number)))
                .boxed()
                .toList();
        var stretches = new ArrayList<Stretch>();
        var from = 0;
        for (var table : tables) {
            stretches.add(new Stretch(filler(from, places[table], stretches.size(), places), across(held.get(table))));
            from = places[table];
        }
        stretches.add(new Stretch(filler(from, text.size(), stretches.size(), places), null));
        return stretches;
    }

    /** @param tables how many stand above these strips */
    private Filler filler(int from, int to, int tables, int[] places) {
        var loose = IntStream.range(0, places.length)
                .filter(number -> !isTable(held.get(number)) && tablesAbove(number, places) == tables)
                .mapToObj(number -> loose(held.get(number), places[number] - from))
                .sorted(Comparator.comparingInt(Strip.Loose::at))
                .toList();
        return new Filler(text.subList(from, to), loose);
    }

    private long tablesAbove(int box, int[] places) {
        return IntStream.range(0, places.length)
                .filter(number -> isTable(held.get(number)))
                .filter(table -> held.get(box).free ? places[table] <= places[box] : table < box)
                .count();
    }

    private Across across(Held table) {
        var parted = table.wideStrips.stream().anyMatch(Strip.Rows.class::isInstance);
        return new Across(loose(table, 0), parted ? new Filler(table.wideStrips, List.of()) : null);
    }

    private static boolean isTable(Held box) {
        return box.narrow.hasClass(ACROSS);
    }

    boolean hasFreeBoxes() {
        return held.stream().anyMatch(box -> box.free);
    }

    private Strip.Loose loose(Held box, int at) {
        return isWide(box)
                ? new Strip.Loose(box.wide, at, true, box.wideHeight)
                : new Strip.Loose(box.narrow, at, false, box.height);
    }

    private void spread(Predicate<Held> which, double from, int[] places) {
        var count = held.stream().filter(which).count();
        var step = (text.size() - from) / (count + 1);
        var at = from;
        for (var number = 0; number < places.length; number++)
            if (which.test(held.get(number))) places[number] = (int) (at += step);
    }

    private boolean isWide(Held box) {
        if (columns == 1) return box.height > Format.HEIGHT && panels.containsKey(box.wide);
        return box.height > HIGHEST_IN_COLUMN || isTable(box) || hasWideTable(box.narrow);
    }

    private boolean isMostlyTable(Element element) {
        var words = element.text().length() - element.select("table").text().length();
        return hasWideTable(element) && words <= LETTERS_BESIDE_TABLE;
    }

    private boolean hasWideTable(Element element) {
        return element.select("table").stream().anyMatch(this::isWide);
    }

    /** The box across the columns; null for a picture or a table, which are set whole. */
    @Nullable
    Panel panel(Strip.Loose wide) {
        return panels.get(wide.element());
    }
}
