package rubriek.issue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import rubriek.issue.markdown.Leftover;
import rubriek.issue.markdown.Reading;

/**
 * Reads a newsletter from a PDF by how its lines are set: large and bold are sections, bold are titles, a link over a whole line ends
 * an entry. A page that is set in one size is read as plain text is.
 */
final class PdfReader {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})[.)]?\\s+(\\S.*)");
    private static final Pattern TITLE =
            Pattern.compile("(.{1,300}?\\S)\\s+\\(([^()]{1,120}(?:\\([^()]*\\)[^()]*)?)\\)");

    /** Letters of sections, of titles and of what stands beside the text, against those of the text. */
    private static final double SECTION = 1.2;

    private static final double LARGER = 1.02;
    private static final double SMALLER = 0.97;
    private static final double NEARLY_WHOLE = 0.6;

    private final List<Line> lines;
    private final Paragraphs paragraphs;
    private final Assembly assembly;
    private final double body;
    private final boolean largeTitles;
    private int at;

    private PdfReader(List<Line> all, TextReader.Context context, double body) {
        this.body = body;
        lines = all;
        paragraphs = Paragraphs.of(all);
        assembly = new Assembly(context.readMore(), paragraphs);
        largeTitles = all.stream().filter(this::large).count() > 1;
    }

    static Reading read(byte[] file, TextReader.Context context, List<Mended> repairs) {
        var contents = PdfFile.contents(file);
        var own = contents.tree().flatMap(tree -> PdfIssue.read(tree, context));
        return own.isPresent() ? own.get() : guess(PdfLook.of(contents.lines(), repairs), context);
    }

    private static Reading guess(List<Line> all, TextReader.Context context) {
        var body = PdfPages.bodySize(all);
        var pages = PdfPages.of(all, body, context);
        var masthead = Masthead.of(pages.lines(), context.newsletter());
        var kept = new ArrayList<Line>();
        for (var i = 0; i < pages.lines().size(); i++)
            if (!masthead.lines().contains(i)) kept.add(pages.lines().get(i));
        var reader = new PdfReader(kept, context, body);
        if (kept.stream().noneMatch(reader::isSection))
            return TextReader.read(pages.lines(), context).reading();
        pages.leftovers().forEach(line -> reader.assembly.leave(Leftover.Why.PAGE_FURNITURE, line.text(), line));
        while (reader.at < kept.size()) reader.step();
        reader.assembly.head(masthead, context);
        return reader.assembly.reading(masthead);
    }

    private void step() {
        var line = lines.get(at);
        if (isSection(line)) section();
        else if (isTitle(line)) title();
        else if (isMore(line)) more(line);
        else if (assembly.inEntry() && small(line)) beside(line);
        else text(line);
    }

    private void section() {
        var from = at++;
        while (at < lines.size()
                && isSection(lines.get(at))
                && !lines.get(at).gap()
                && !NUMBERED.matcher(lines.get(at).text()).matches()) at++;
        var title = paragraphs.line(lines.subList(from, at));
        var numbered = NUMBERED.matcher(title);
        if (numbered.matches()) assembly.section(numbered.group(2), true, lines.get(from));
        else assembly.section(title, false, lines.get(from));
    }

    private void title() {
        var from = at++;
        while (at < lines.size() && goesOn(lines.get(at - 1), lines.get(at))) at++;
        var title = paragraphs.line(lines.subList(from, at));
        var boldToTheEnd = large(lines.get(from)) && lines.get(at - 1).look().boldEnd();
        var sourced = TITLE.matcher(title);
        if (sourced.matches() && !boldToTheEnd) assembly.entry(sourced.group(1), sourced.group(2), lines.get(from));
        else assembly.entry(title, null, lines.get(from));
        var target = lines.get(from).target();
        if (target != null && whole(lines.get(from))) assembly.target(target, lines.get(from));
        byline();
    }

    private boolean goesOn(Line before, Line line) {
        if (line.gap() || line.look().size() != before.look().size()) return false;
        return line.look().size() > body * LARGER
                || line.look().bold()
                || line.text().matches("\\([^()]+\\)");
    }

    /** "Podcast · Noor Bakker · 2 september 2021", right below the title. */
    private void byline() {
        if (at >= lines.size() || !small(lines.get(at)) || isMore(lines.get(at)) || isTitle(lines.get(at))) return;
        var line = lines.get(at);
        var byline = Byline.of(line.text());
        if (!byline.sure() && ends(at + 1)) return;
        assembly.byline(byline.form(), byline.author(), byline.date());
        at++;
    }

    private void more(Line line) {
        var label = label(line);
        at++;
        assembly.more(label, line.target(), line);
    }

    private static String label(Line line) {
        for (var pattern : List.of(Vocabulary.MORE, Vocabulary.LABEL)) {
            var label = pattern.matcher(line.text());
            if (label.matches()) return label.group(1);
        }
        return line.text();
    }

    /** Why there is no link, when nothing of the entry follows; else small print of the text itself. */
    private void beside(Line line) {
        if (assembly.inEntry() && ends(at + 1)) assembly.reason(line.text());
        else assembly.text(line);
        at++;
    }

    private void text(Line line) {
        var set = line.look().bold() && line.gap() && assembly.inEntryWithText() ? line.dressed("### ") : line;
        if (line.look().article()) assembly.textEntry(set);
        else assembly.block(set);
        at++;
    }

    private boolean ends(int next) {
        return next >= lines.size() || isSection(lines.get(next)) || isTitle(lines.get(next));
    }

    private boolean isSection(Line line) {
        return line.look().boldStart() && line.look().size() >= body * SECTION;
    }

    private boolean isTitle(Line line) {
        if (assembly.sections() == 0 || isSection(line) || isMore(line)) return false;
        return largeTitles ? large(line) : line.look().bold() && line.look().size() >= body * SMALLER;
    }

    private boolean large(Line line) {
        return line.look().boldStart()
                && line.look().size() >= body * LARGER
                && line.look().size() < body * SECTION;
    }

    private boolean isMore(Line line) {
        if (Vocabulary.MORE.matcher(line.text()).matches()) return true;
        return whole(line) && Vocabulary.LABEL.matcher(line.text()).matches();
    }

    private boolean small(Line line) {
        return line.look().size() < body * SMALLER && !line.look().boldStart();
    }

    private static boolean whole(Line line) {
        Predicate<Line.Target> most = target -> target.share() >= NEARLY_WHOLE;
        return line.look().targets().stream().anyMatch(most);
    }
}
