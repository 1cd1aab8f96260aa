package rubriek.issue.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of an issue, wherever a page puts it: the newsletter's name, the number and the period, and the publisher's address.
 *
 * @param number null when there is none
 * @param period year and month, {@code 2021-09}; null when there is none
 * @param lines the places, among the lines that were searched, that make it up
 */
record Masthead(
        @Nullable String title,
        @Nullable Integer number,
        @Nullable String period,
        List<String> address,
        Set<Integer> lines) {

    private static final Pattern MOMENT =
            Vocabulary.ignoringCase("(?<![\\p{L}\\d])(" + Vocabulary.MONTH + ")\\.?\\s+((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern NUMBERED =
            Vocabulary.ignoringCase("(?<!\\p{L})" + Vocabulary.NUMBER + "\\s*(\\d{1,6})(?![\\d.,:]\\d|\\d)");

    /** Nothing but the number and the period, perhaps behind the newsletter's name. */
    private static final Pattern WHOLE = Vocabulary.ignoringCase(
            "(.*?)[\\s,|·:–—-]*" + Vocabulary.NUMBER + "\\s*\\d{1,6}[\\s,|·:()–—-]*(?:(?:\\d{1,2}\\.?\\s+)?"
                    + Vocabulary.MONTH + "\\.?\\s+(?:19|20)\\d{2})?[\\s)]*");

    private static final Pattern ONLY_MOMENT =
            Vocabulary.ignoringCase("(?:\\d{1,2}\\.?\\s+)?" + Vocabulary.MONTH + "\\.?\\s+(?:19|20)\\d{2}");

    private static final Pattern POSTCODE =
            Pattern.compile("[1-9]\\d{3} ?[A-Z]{2}\\s+\\p{L}.{0,60}|(?:[A-Z]-)?\\d{4,5}\\s+\\p{Lu}[\\p{L} -]{1,40}");
    private static final Pattern STREET = Pattern.compile("\\p{L}[^,]{1,60}\\s\\d{1,5}\\s?\\p{L}{0,3}|Postbus \\d+");
    private static final int LONGEST_NAME = 80;

    static Masthead of(List<Line> lines, String newsletter) {
        var places = new HashSet<Integer>();
        var address = address(lines, places);
        var at = place(lines, newsletter);
        if (at < 0) return withoutNumber(lines, newsletter, address, places);
        places.add(at);
        var text = lines.get(at).text();
        var period = period(text);
        if (period == null
                && at + 1 < lines.size()
                && ONLY_MOMENT.matcher(lines.get(at + 1).text()).matches()) {
            period = period(lines.get(at + 1).text());
            places.add(at + 1);
        }
        var title = title(lines, at, newsletter, places);
        return new Masthead(title, number(text), period, address, Set.copyOf(places));
    }

    private static Masthead withoutNumber(
            List<Line> lines, String newsletter, List<String> address, Set<Integer> places) {
        String period = null;
        for (var i = 0; i < lines.size() && period == null; i++) {
            if (ONLY_MOMENT.matcher(lines.get(i).text()).matches()) {
                period = period(lines.get(i).text());
                places.add(i);
            }
        }
        for (var i = 0; i < lines.size(); i++) if (same(lines.get(i).text(), newsletter)) places.add(i);
        return new Masthead(null, null, period, address, Set.copyOf(places));
    }

    /** The number of an issue that a line names; null when it names none. */
    static @Nullable Integer number(String text) {
        var number = NUMBERED.matcher(text);
        return number.find() ? Integer.valueOf(number.group(1)) : null;
    }

    /** The month that a line names, as {@code 2021-09}; null when it names none. */
    static @Nullable String period(String text) {
        var moment = MOMENT.matcher(text);
        if (!moment.find()) return null;
        var month = Vocabulary.MONTHS.get(moment.group(1).toLowerCase(Locale.ROOT));
        return month == null ? null : "%s-%02d".formatted(moment.group(2), month);
    }

    /** Whether a line says nothing but the name of the newsletter, the number and the period. */
    static boolean isWhole(String text, String newsletter) {
        var whole = WHOLE.matcher(text);
        if (!whole.matches()) return false;
        var name = whole.group(1).strip();
        return name.isEmpty() || same(name, newsletter);
    }

    private static int place(List<Line> lines, String newsletter) {
        var withPeriod = -1;
        var without = -1;
        for (var i = lines.size() - 1; i >= 0; i--) {
            var text = lines.get(i).text();
            if (text.length() > LONGEST_NAME + newsletter.length()
                    || !WHOLE.matcher(text).matches()) continue;
            if (period(text) == null) without = i;
            else withPeriod = i;
        }
        return withPeriod >= 0 ? withPeriod : without;
    }

    /** The newsletter's name: before the number on its line, or on the line above. */
    private static @Nullable String title(List<Line> lines, int at, String newsletter, Set<Integer> places) {
        var whole = WHOLE.matcher(lines.get(at).text());
        if (whole.matches() && !whole.group(1).isBlank()) return whole.group(1).strip();
        for (var i = 0; i < lines.size(); i++) if (same(lines.get(i).text(), newsletter)) places.add(i);
        var above = at - 1;
        if (above < 0) return places.size() > 1 ? newsletter : null;
        var text = lines.get(above).text();
        var name = text.length() <= LONGEST_NAME
                && !text.matches(".*[.!?:]")
                && !Vocabulary.MORE.matcher(text).matches()
                && !places.contains(above);
        if (same(text, newsletter)
                || (name
                        && lines.get(above).page() == lines.get(at).page()
                        && !lines.get(at).gap())) {
            places.add(above);
            return text;
        }
        return null;
    }

    private static List<String> address(List<Line> lines, Set<Integer> places) {
        for (var i = 1; i < lines.size(); i++) {
            var street = lines.get(i - 1).text();
            if (POSTCODE.matcher(lines.get(i).text()).matches()
                    && STREET.matcher(street).matches()) {
                places.add(i - 1);
                places.add(i);
                return List.of(street, lines.get(i).text());
            }
        }
        return new ArrayList<>();
    }

    private static boolean same(String one, String other) {
        return one.replaceAll("\\s+", " ")
                .strip()
                .equalsIgnoreCase(other.replaceAll("\\s+", " ").strip());
    }
}
