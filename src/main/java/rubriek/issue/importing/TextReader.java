package rubriek.issue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rubriek.issue.markdown.Leftover;
import rubriek.issue.markdown.Reading;

/**
 * Reads a newsletter from plain text, as it comes out of a PDF or a mail program: numbered sections, "Title (Source)", a summary,
 * "Lees verder ->", and the addresses of a page in a list at its end.
 */
final class TextReader {

    private static final Pattern SECTION = Pattern.compile("(\\d{1,2})[.)]\\s+(\\p{L}.{0,90}|[‘“'\"].{0,90})");
    private static final Pattern TITLE =
            Pattern.compile("(.{2,300}?\\S)\\s+\\(([^()]{1,120}(?:\\([^()]*\\)[^()]*)?)\\)");
    private static final Pattern SOURCE_ALONE = Pattern.compile("\\([^()]{1,120}\\)");
    private static final Pattern ENDS_SENTENCE = Pattern.compile(".*[.?!…][’”\"')»]*");

    private static final int LONGEST_TITLE_LINES = 3;
    private static final int LONGEST_ENTRY_LINES = 200;
    private static final int LONGEST_BARE_SECTION = 40;

    private final List<Line> lines;
    private final Masthead masthead;
    private final Paragraphs paragraphs;
    private final Assembly assembly;
    private final int width;
    private int expected = 1;
    private int at;

    private TextReader(List<Line> all, Context context) {
        masthead = Masthead.of(all, context.newsletter());
        var kept = new ArrayList<Line>();
        for (var i = 0; i < all.size(); i++) if (!masthead.lines().contains(i)) kept.add(all.get(i));
        lines = List.copyOf(kept);
        paragraphs = Paragraphs.of(all);
        assembly = new Assembly(context.readMore(), paragraphs);
        width = width(lines);
    }

    static Found read(String text, Context context) {
        return read(PlainLines.of(text), context);
    }

    /** Reads lines whose look says nothing. */
    static Found read(List<Line> lines, Context context) {
        var reader = new TextReader(lines, context);
        while (reader.at < reader.lines.size()) reader.step();
        reader.assembly.head(reader.masthead, context);
        return new Found(reader.assembly.reading(reader.masthead), reader.masthead);
    }

    /** @param masthead what stood at the head */
    record Found(Reading reading, Masthead masthead) {}

    private void step() {
        var line = lines.get(at);
        if (Addresses.alone(line.text())) addresses();
        else if (more(line) || section(line) || title() || bareSection(line)) at++;
        else other(line);
    }

    private void addresses() {
        var list = new ArrayList<Line>();
        for (; at < lines.size() && Addresses.alone(lines.get(at).text()); at++)
            list.add(lines.get(at).saying(lines.get(at).text().replaceAll("^<|>$", "")));
        assembly.addresses(list);
    }

    private boolean more(Line line) {
        for (var pattern : List.of(Vocabulary.MORE, Vocabulary.LABEL)) {
            var more = pattern.matcher(line.text());
            if (more.matches() && assembly.inEntry()) {
                assembly.more(more.group(1), more.group(2) == null ? line.target() : more.group(2), line);
                return true;
            }
        }
        return false;
    }

    private boolean section(Line line) {
        var section = SECTION.matcher(line.text());
        if (!section.matches() || Integer.parseInt(section.group(1)) != expected) return false;
        if (assembly.inEntryWithText() && titleAt(at + 1) == 0) return false;
        if (TITLE.matcher(line.text()).matches() && titleAt(at + 1) == 0 && assembly.sections() > 0) return false;
        expected++;
        assembly.section(section.group(2).strip(), true, line);
        return true;
    }

    private boolean title() {
        if (assembly.inEntryWithText() && !mayBegin()) return false;
        var count = titleAt(at);
        if (count == 0) return false;
        var title = titleOf(at, count);
        if (!title.matches()) return false;
        assembly.entry(title.group(1).strip(), title.group(2).strip(), lines.get(at));
        at += count - 1;
        return true;
    }

    /** Within an entry whose end was not seen, a title begins only behind a whole sentence. */
    private boolean mayBegin() {
        var before = lines.get(at - 1);
        return lines.get(at).gap() && ENDS_SENTENCE.matcher(before.text()).matches();
    }

    /** How many lines from there on make a title with its source; 0 when they are none. */
    private int titleAt(int from) {
        for (var count = 1; count <= LONGEST_TITLE_LINES && from + count <= lines.size(); count++) {
            var last = lines.get(from + count - 1);
            if (Addresses.alone(last.text())
                    || Vocabulary.MORE.matcher(last.text()).matches()) return 0;
            if (count > 1 && !wrapped(lines.get(from + count - 2), last)) return 0;
            if (titleOf(from, count).matches()) return count;
        }
        return 0;
    }

    private Matcher titleOf(int from, int count) {
        return TITLE.matcher(paragraphs.line(lines.subList(from, from + count)));
    }

    /** Whether the line was too full for the first word of the next one. Titles are set wider than text. */
    private boolean wrapped(Line line, Line next) {
        if (SOURCE_ALONE.matcher(next.text()).matches()) return true;
        var word = next.text().split("\\s", 2)[0].length();
        return line.text().length() + 1 + word > width * 0.75;
    }

    /** A short line with a title behind it: a section without a number. */
    private boolean bareSection(Line line) {
        if (assembly.inEntry()
                || line.text().length() > LONGEST_BARE_SECTION
                || !Character.isLetter(line.text().charAt(0))) return false;
        if (ENDS_SENTENCE.matcher(line.text()).matches() || line.text().matches(".*[,;:]")) return false;
        if (titleAt(at + 1) == 0 || SECTION.matcher(lines.get(at + 1).text()).matches()) return false;
        assembly.section(line.text(), false, line);
        return true;
    }

    /** A title without a source is one only when a link ends what begins with it. */
    private void other(Line line) {
        var closed = assembly.sections() > 0 && !assembly.inEntry();
        if (closed && moreFollows()) assembly.entry(bareTitle(), null, line);
        else if (Vocabulary.FOLIO.matcher(line.text()).matches())
            assembly.leave(Leftover.Why.PAGE_FURNITURE, line.text(), line);
        else assembly.text(line);
        at++;
    }

    private String bareTitle() {
        var from = at;
        while (at + 1 < lines.size()
                && at - from < 2
                && wrapped(lines.get(at), lines.get(at + 1))
                && !ENDS_SENTENCE.matcher(lines.get(at).text()).matches()) at++;
        return paragraphs.line(lines.subList(from, at + 1));
    }

    private boolean moreFollows() {
        for (var i = at + 1; i < Math.min(lines.size(), at + LONGEST_ENTRY_LINES); i++) {
            var text = lines.get(i).text();
            if (Vocabulary.MORE.matcher(text).matches()) return true;
            if (Addresses.alone(text) || SECTION.matcher(text).matches() || titleAt(i) > 0) return false;
        }
        return false;
    }

    private static int width(List<Line> lines) {
        var lengths = lines.stream()
                .filter(line -> !Addresses.alone(line.text()))
                .mapToInt(line -> line.text().length())
                .sorted()
                .toArray();
        return lengths.length == 0 ? 0 : lengths[(lengths.length - 1) * 95 / 100];
    }

    /**
     * What a reader of documents knows of the newsletter.
     *
     * @param newsletter its title
     * @param readMore its own words for "Lees verder"
     * @param furniture what its pages say besides the issue: publisher, addresses, colophon
     */
    record Context(String newsletter, String readMore, List<String> furniture) {

        /** Whether the newsletter says the same of itself. */
        boolean known(String text) {
            return furniture.stream()
                    .anyMatch(known -> known.contains(text)
                            || known.replaceFirst("^https?://", "").equals(text));
        }

        /** Whether the line links to the pages of the newsletter, where readers sign up. */
        boolean leadsToUs(Line line) {
            return line.look().targets().stream()
                    .anyMatch(target -> target.url().contains("/newsletters/"));
        }
    }
}
