package rubriek.edition.print;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import rubriek.edition.columns.TableRoom;

/**
 * Gives the columns of tables their widths. Told that it may break words, the engine breaks them in any column; here none is narrower than
 * its longest word while others can give, and letters become smaller before words are broken. How wide words are is told from
 * their letters.
 */
final class TableColumns {

    /** An amount in a cell is never broken, if there is room for it. */
    private static final Pattern AMOUNT = Pattern.compile("(?=.*\\d)[\\p{Sc}\\d.,:%+\\-\u2013\u2212\\s\u00A0]{1,16}");

    private static final Pattern SEAM = Pattern.compile("[\\s\u200B]+|(?<=[-/])");

    /** Longer words are broken, and if not even the smallest letters help, those that are longer than the second. */
    private static final List<Integer> LETTERS_KEPT = List.of(24, 14);

    private static final double MILLIMETRE = 72 / 25.4;

    private static final double ROOM_IN_BOX = 20;

    /** So much of the room at most is asked for by one column. */
    private static final double MOST = 0.6;

    private static final double BOLD = 1.06;

    /**
     * A size of letters, in points.
     *
     * @param between two columns
     * @param afterRight what more stands before a column when the one before is set to the right
     * @param dress the class that the style sheet has for it; empty for the usual size
     */
    private record Size(double letters, double between, double afterRight, String dress) {}

    private static final List<Size> PRINT =
            List.of(new Size(9.5, 7, 8, ""), new Size(8, 5, 5, "tight"), new Size(6.5, 2.5, 1, "tighter"));

    private static final List<Size> MAGAZINE =
            List.of(new Size(8.5, 6, 8, ""), new Size(7.5, 5, 5, "tight"), new Size(6.5, 2.5, 1, "tighter"));

    /**
     * What a column needs for its longest word and would have for its longest cell, in sizes of letters.
     *
     * @param afterRight whether the column before is set to the right
     */
    private record Column(double word, double cell, boolean afterRight) {

        double least(Size size) {
            return word * size.letters() + around(size);
        }

        double best(Size size, double room) {
            return Math.max(least(size), Math.min(cell * size.letters() + around(size), room * MOST));
        }

        private double around(Size size) {
            return size.between() + (afterRight ? size.afterRight() : 0);
        }
    }

    private TableColumns() {}

    static void fitPrint(Document document) {
        for (var table : document.select("table")) {
            var around = table.closest("[data-widest]");
            if (around == null) continue;
            var room = Integer.parseInt(around.attr("data-widest")) * MILLIMETRE;
            fit(table, table.closest(".box") == null ? room : room - ROOM_IN_BOX, PRINT);
        }
    }

    static void fitMagazine(Document document) {
        for (var table : document.select("table")) fit(table, TableRoom.of(table), MAGAZINE);
    }

    private static void fit(Element table, double room, List<Size> sizes) {
        var first = table.selectFirst("tr");
        if (first == null || first.childrenSize() == 0) return;
        var chosen = choose(table, first.childrenSize(), room, sizes);
        var columns = chosen.columns();
        var size = chosen.size();
        if (!size.dress().isEmpty()) table.addClass(size.dress());
        if (words(columns, size) <= room)
            table.select("td").stream().filter(TableColumns::isAmount).forEach(cell -> cell.addClass("amount"));
        var widths = widths(columns, size, room);
        table.attr("style", "table-layout:fixed");
        for (var number = 0; number < columns.size(); number++)
            first.child(number).attr("style", String.format(Locale.ROOT, "width:%.2f%%", widths[number] * 100 / room));
    }

    private record Choice(List<Column> columns, Size size) {}

    /** The largest letters of which the longest words have room. */
    private static Choice choose(Element table, int count, double room, List<Size> sizes) {
        var choice = new Choice(List.of(), sizes.get(0));
        for (var letters : LETTERS_KEPT) {
            var columns = IntStream.range(0, count)
                    .mapToObj(number -> column(table, number, letters))
                    .toList();
            for (var size : sizes) {
                choice = new Choice(columns, size);
                if (words(columns, size) <= room) return choice;
            }
        }
        return choice;
    }

    private static Column column(Element table, int number, int letters) {
        var word = 0.0;
        var whole = 0.0;
        var first = Objects.requireNonNull(table.selectFirst("tr"));
        var afterRight = number > 0 && first.child(number - 1).hasClass("right");
        for (var row : table.select("tr")) {
            if (number >= row.childrenSize()) continue;
            var cell = row.child(number);
            var bold = cell.normalName().equals("th") ? BOLD : 1;
            var text = cell.text().replace("\u00AD", "");
            whole = Math.max(whole, width(text) * bold);
            word = Math.max(word, bold * (isAmount(cell) ? width(text) : longest(text, letters)));
        }
        return new Column(word, whole, afterRight);
    }

    private static boolean isAmount(Element cell) {
        return AMOUNT.matcher(cell.text()).matches();
    }

    private static double longest(String text, int letters) {
        return Arrays.stream(SEAM.split(text))
                .mapToDouble(word -> width(word.substring(0, Math.min(letters, word.length()))))
                .max()
                .orElse(0);
    }

    /** As the sans of the labels sets it, and a little more; in sizes of letters. */
    private static double width(String text) {
        return text.codePoints()
                .mapToDouble(letter -> {
                    if (Character.isDigit(letter)) return 0.5;
                    if (letter == ' ' || letter == '\u00A0') return 0.21;
                    if (".,:;'|!il-".indexOf(letter) >= 0) return 0.27;
                    if ("mMW%@…".indexOf(letter) >= 0) return 0.86;
                    if (Character.getType(letter) == Character.NON_SPACING_MARK) return 0;
                    if (Character.isUpperCase(letter) || letter == 'w') return 0.72;
                    return letter < 0x250 ? 0.54 : 0.7;
                })
                .sum();
    }

    private static double words(List<Column> columns, Size size) {
        return columns.stream().mapToDouble(column -> column.least(size)).sum();
    }

    private static double[] widths(List<Column> columns, Size size, double room) {
        var least = columns.stream().mapToDouble(column -> column.least(size)).toArray();
        var best =
                columns.stream().mapToDouble(column -> column.best(size, room)).toArray();
        var sumOfLeast = Arrays.stream(least).sum();
        var sumOfBest = Arrays.stream(best).sum();
        var widths = new double[least.length];
        for (var number = 0; number < widths.length; number++) {
            if (sumOfBest <= room) widths[number] = best[number] * room / sumOfBest;
            else if (sumOfLeast > room) widths[number] = least[number] * room / sumOfLeast;
            else
                widths[number] =
                        least[number] + (room - sumOfLeast) * (best[number] - least[number]) / (sumOfBest - sumOfLeast);
        }
        return widths;
    }
}
