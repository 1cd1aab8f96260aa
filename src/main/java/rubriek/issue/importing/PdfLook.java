package rubriek.issue.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.issue.importing.PdfLines.Letter;
import rubriek.issue.importing.PdfLines.SetLine;
import rubriek.shared.repair.Repair;

/** Tells of set lines how they look: the size of their letters, their weight, the room above them, their links. */
final class PdfLook {

    /** A raised figure is this much smaller than the line that it stands on. */
    private static final double RAISED = 0.75;

    /** Lines of one paragraph stand no further apart than this many times the usual. */
    private static final double GAP = 1.2;

    /** How many letters of a line may stay empty when the next word does not fit, in sizes of the letters. */
    private static final double ROOM = 6;

    private PdfLook() {}

    /** @param repairs is told what was mended */
    static List<Line> of(List<SetLine> set, List<Mended> repairs) {
        var pitches = pitches(set);
        var column = set.stream()
                .mapToDouble(l -> l.letters().get(l.letters().size() - 1).box().right())
                .sorted()
                .skip(set.size() * 9L / 10)
                .findFirst()
                .orElse(0);
        var lines = new ArrayList<Line>();
        var number = 0;
        for (var i = 0; i < set.size(); i++) {
            var before = i == 0 ? null : set.get(i - 1);
            number = before != null && before.page() == set.get(i).page() ? number + 1 : 1;
            var line = line(set.get(i), before, number, pitches, column);
            if (line.text().isBlank()) continue;
            lines.add(line);
            for (var change : Repair.ofLines(spaced(set.get(i).words())).changes())
                repairs.add(Mended.onPage(change, line.page(), line.number()));
        }
        return lines;
    }

    private static Line line(
            SetLine set, @Nullable SetLine before, int number, Map<Double, Double> pitches, double column) {
        var size = size(set);
        var letters = set.letters().stream().filter(l -> !raised(l, size)).toList();
        var words = letters.stream().map(Letter::text).collect(Collectors.joining());
        var named = letters.stream().filter(l -> !l.text().isBlank()).toList();
        if (named.isEmpty()) return new Line("", "", set.page(), number, false, false, Line.Look.UNKNOWN);
        var look = new Line.Look(
                size,
                named.get(0).bold(),
                allBold(letters),
                named.get(named.size() - 1).bold(),
                set.element().startsItem(before == null ? PdfTags.NONE : before.element()),
                set.element().startsArticle(before == null ? PdfTags.NONE : before.element()),
                named.get(0).box().left(),
                named.get(named.size() - 1).box().right(),
                targets(named));
        return new Line(
                tidy(words),
                tidy(rich(letters)),
                set.page(),
                number,
                gap(set, before, size, pitches),
                breaks(set, before, column),
                look);
    }

    private static String tidy(String words) {
        return Repair.ofLines(spaced(words)).text();
    }

    /** How wide a space is, and whether it is drawn or left out, is the page's and not the text's. */
    private static String spaced(String words) {
        return words.replaceAll("[\\s\\p{Zs}]+", " ").strip();
    }

    /** Figures that call a note. */
    private static boolean raised(Letter letter, double size) {
        return letter.size() < size * RAISED && letter.text().chars().allMatch(c -> Character.isDigit(c) || c == ' ');
    }

    /** Whether all letters before the brackets at its end are bold. */
    private static boolean allBold(List<Letter> letters) {
        var last = letters.size();
        for (var i = 0; i < letters.size(); i++) if (letters.get(i).text().equals("(")) last = i;
        return last > 0
                && letters.subList(0, last).stream()
                        .allMatch(l -> l.bold() || l.text().isBlank())
                && letters.subList(0, last).stream().anyMatch(Letter::bold);
    }

    private static List<Line.Target> targets(List<Letter> named) {
        var counts = new LinkedHashMap<String, Integer>();
        named.stream().map(Letter::url).filter(Objects::nonNull).forEach(url -> counts.merge(url, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new Line.Target(e.getKey(), (double) e.getValue() / named.size()))
                .toList();
    }

    /** With emphasis and links as Markdown. A line that is set in one weight has no emphasis. */
    private static String rich(List<Letter> letters) {
        var plain = letters.stream().allMatch(l -> l.bold() || l.text().isBlank());
        var out = new StringBuilder();
        for (var at = 0; at < letters.size(); ) {
            var end = at + 1;
            while (end < letters.size() && alike(letters.get(at), letters.get(end))) end++;
            var words = letters.subList(at, end).stream().map(Letter::text).collect(Collectors.joining());
            out.append(dressed(words, letters.get(at), plain));
            at = end;
        }
        return out.toString();
    }

    private static boolean alike(Letter one, Letter other) {
        return one.bold() == other.bold() && one.italic() == other.italic() && Objects.equals(one.url(), other.url());
    }

    private static String dressed(String words, Letter like, boolean plain) {
        var bare = words.strip();
        if (bare.isEmpty()) return words;
        var emphasis = (like.bold() && !plain ? "**" : "") + (like.italic() ? "*" : "");
        var text = emphasis + bare + new StringBuilder(emphasis).reverse();
        if (like.url() != null) text = "[" + text + "](" + like.url() + ")";
        var from = words.indexOf(bare);
        return words.substring(0, from) + text + words.substring(from + bare.length());
    }

    /** Whether the first word would have fitted on the line before, with room to spare. */
    private static boolean breaks(SetLine set, @Nullable SetLine before, double column) {
        if (before == null || before.page() != set.page()) return false;
        var end = before.letters().get(before.letters().size() - 1).box().right();
        var word = 0;
        while (word < set.letters().size() && !set.letters().get(word).text().isBlank()) word++;
        var width = set.letters().get(Math.max(0, word - 1)).box().right()
                - set.letters().get(0).box().left();
        return end + width + ROOM * size(before) < column;
    }

    private static boolean gap(SetLine set, @Nullable SetLine before, double size, Map<Double, Double> pitches) {
        if (before == null || before.page() != set.page()) return false;
        var distance = y(set) - y(before);
        var usual = pitches.getOrDefault(size, distance);
        return size != size(before) || distance > usual * GAP || distance < 0;
    }

    /** The usual distance from line to line, for each size of letters. */
    private static Map<Double, Double> pitches(List<SetLine> set) {
        var all = new HashMap<Double, List<Double>>();
        for (var i = 1; i < set.size(); i++) {
            var distance = y(set.get(i)) - y(set.get(i - 1));
            if (set.get(i).page() == set.get(i - 1).page() && size(set.get(i)) == size(set.get(i - 1)) && distance > 0)
                all.computeIfAbsent(size(set.get(i)), s -> new ArrayList<>()).add((double) Math.round(distance));
        }
        return all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> mostOften(e.getValue())));
    }

    static double mostOften(List<Double> values) {
        return values.stream().collect(Collectors.groupingBy(v -> v, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<Double, Long>comparingByValue()
                        .thenComparing(Map.Entry.<Double, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }

    /** The size that most of its letters have. */
    private static double size(SetLine line) {
        return line.letters().stream()
                .collect(Collectors.groupingBy(Letter::size, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparing(Map.Entry<Double, Long>::getValue).thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }

    private static double y(SetLine line) {
        return line.letters().get(0).box().y();
    }
}
