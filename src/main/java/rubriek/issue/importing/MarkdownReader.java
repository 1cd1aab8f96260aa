package rubriek.issue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Image;
import rubriek.issue.IssueContent;
import rubriek.issue.markdown.Leftover;
import rubriek.issue.markdown.Reading;
import rubriek.shared.limits.Length;

/**
 * Reads a newsletter from Markdown that is not of our making: headings of two levels are sections and entries; below headings of
 * one level, titles in bold and list items that begin with a link are the entries.
 */
final class MarkdownReader {

    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.)]\\s+(.+)");
    private static final Pattern LINKED = Pattern.compile(
            "\\[(.+?)]\\(<?([^\\s<>()]+(?:\\([^\\s()]*\\)[^\\s()]*)?)>?(?:\\s+\"[^\"]*\")?\\)\\s*(?:\\(([^()]{1,120})\\))?");
    private static final Pattern SOURCED = Pattern.compile("(.+\\S)\\s+\\(([^()]{1,120})\\)");
    private static final Pattern BOLD = Pattern.compile("(?:\\*\\*|__)(.+?)(?:\\*\\*|__)\\s*(?:\\(([^()]{1,120})\\))?");
    private static final Pattern ITEM =
            Pattern.compile("[-*+]\\s+" + LINKED.pattern() + "\\s*[:–—-]?\\s*(.*)", Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile("!\\[(.*?)]\\(<?(\\S+?)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern LAST_LINK =
            Pattern.compile("(?s)(.*?)\\s*" + LINKED.pattern() + "\\s*(?:->|→|»)?\\s*");
    private static final Pattern SOURCE =
            Vocabulary.ignoringCase("[*_]*(?:bron|source|quelle|boarne)\\s*:\\s*(.+?)[*_]*");

    private static final int LONGEST_PARAGRAPH = 5_000;

    private final MarkdownBlocks blocks;
    private final TextReader.Context context;
    private final Assembly assembly;
    private final List<String> introduction = new ArrayList<>();
    private @Nullable String subject;
    private @Nullable Integer number;
    private @Nullable String period;

    private MarkdownReader(MarkdownBlocks blocks, TextReader.Context context) {
        this.blocks = blocks;
        this.context = context;
        this.assembly = new Assembly(context.readMore(), new Paragraphs(Set.of()));
    }

    static Reading read(String file, TextReader.Context context) {
        var reader = new MarkdownReader(MarkdownBlocks.of(file), context);
        reader.front();
        var layers = Layers.of(reader.blocks, context.newsletter());
        if (layers.bare() != null) reader.assembly.section(layers.bare(), false, Line.plain("", 0, 0, false));
        reader.blocks.all().forEach(block -> reader.take(block, layers));
        return reader.reading();
    }

    private Reading reading() {
        var read = assembly.reading(new Masthead(null, number, period, List.of(), Set.of()));
        var before = introduction.isEmpty() ? null : String.join("\n\n", introduction);
        var content = new IssueContent(
                subject, null, before, null, null, read.content().sections());
        return new Reading(number, period, content, read.leftovers());
    }

    private void front() {
        blocks.front().forEach((name, value) -> {
            switch (name) {
                case "title", "subject", "titel", "onderwerp" -> head(value);
                case "number", "issue", "nummer" ->
                    number = value.matches("\\d{1,6}") ? Integer.valueOf(value) : number;
                case "date", "period", "datum", "periode" ->
                    period = value.matches("\\d{4}-\\d\\d.*") ? value.substring(0, 7) : Masthead.period(value);
                default -> assembly.leave(Leftover.Why.UNKNOWN_FIELD, name + ": " + value, Line.plain("", 0, 1, false));
            }
        });
    }

    /** The title of the whole: number and period, and what else it says as the subject. */
    private void head(String words) {
        number = Objects.requireNonNullElse(number, Objects.requireNonNullElse(Masthead.number(words), 0));
        if (number == 0) number = null;
        period = period == null ? Masthead.period(words) : period;
        var known = Masthead.isWhole(words, context.newsletter()) || words.equalsIgnoreCase(context.newsletter());
        if (!known && subject == null && Length.of(words) <= 300) subject = words;
    }

    private void take(MarkdownBlocks.Block block, Layers layers) {
        var line = Line.plain(block.text(), 0, block.line(), true);
        if (block.level() > 0 && block.level() == layers.title()) head(bare(block.text()));
        else if (block.level() > 0 && block.level() == layers.section()) section(line);
        else if (block.level() > 0 && block.level() == layers.entry()) heading(line);
        else if (block.level() > 0)
            assembly.text(line.saying("#".repeat(Math.max(1, block.level() - layers.entry())) + " " + block.text()));
        else paragraph(line, layers);
    }

    private void section(Line line) {
        var title = bare(line.text());
        var numbered = NUMBERED.matcher(title);
        assembly.section(numbered.matches() ? numbered.group(1) : title, numbered.matches(), line);
    }

    private void heading(Line line) {
        var linked = LINKED.matcher(line.text());
        if (linked.matches()) {
            assembly.entry(bare(linked.group(1)), linked.group(3), line);
            assembly.target(linked.group(2), line);
            return;
        }
        var title = bare(line.text());
        var sourced = SOURCED.matcher(title);
        if (sourced.matches()) assembly.entry(sourced.group(1), sourced.group(2), line);
        else assembly.entry(title, null, line);
    }

    private void paragraph(Line line, Layers layers) {
        if (assembly.sections() == 0) opening(line);
        else if (!image(line) && !listed(line, layers) && !bold(line, layers) && !closing(line)) assembly.block(line);
    }

    private void opening(Line line) {
        var words = bare(line.text());
        if (words.length() < 120
                && (Masthead.isWhole(words, context.newsletter()) || words.equalsIgnoreCase(context.newsletter())))
            head(words);
        else if (!IMAGE.matcher(line.text()).matches()) introduction.add(line.text());
        else assembly.leave(Leftover.Why.OUTSIDE_ENTRY, line.text(), line);
    }

    private boolean image(Line line) {
        var image = IMAGE.matcher(line.text());
        if (!image.matches()) return false;
        var usable = !image.group(1).isBlank() && Length.of(image.group(1)) <= 500 && Addresses.usable(image.group(2));
        if (!usable || !assembly.image(new Image(image.group(2), null, image.group(1), null)))
            assembly.leave(Leftover.Why.IMAGE_WITHOUT_WORDS, line.text(), line);
        return true;
    }

    /** A list whose items begin with a link: each an entry, where entries have no headings. */
    private boolean listed(Line line, Layers layers) {
        if (layers.headed()) return false;
        var items = line.text().split("\\n(?=[-*+]\\s)", -1);
        for (var item : items) if (!ITEM.matcher(item).matches()) return false;
        for (var text : items) {
            var item = ITEM.matcher(text);
            if (!item.matches()) continue;
            assembly.entry(bare(item.group(1)), item.group(3), line);
            assembly.target(item.group(2), line);
            var summary = item.group(4).replaceAll("\\n\\s*", " ").strip();
            if (!summary.isEmpty()) assembly.text(line.saying(summary));
        }
        return true;
    }

    private boolean bold(Line line, Layers layers) {
        if (layers.headed()) return false;
        var first = line.text().split("\\n", 2);
        var bold = BOLD.matcher(first[0].strip());
        var linked = LINKED.matcher(first[0].strip());
        if (bold.matches())
            heading(line.saying(bold.group(1) + (bold.group(2) == null ? "" : " (" + bold.group(2) + ")")));
        else if (linked.matches() && !Vocabulary.isReadMore(bare(linked.group(1))) && !assembly.inEntryWithText())
            heading(line.saying(first[0].strip()));
        else return false;
        if (first.length > 1 && !closing(line.saying(first[1]))) assembly.text(line.saying(first[1]));
        return true;
    }

    /** The link that an entry ends with, alone or behind its last words. */
    private boolean closing(Line line) {
        if (!assembly.inEntry()) return false;
        var source = SOURCE.matcher(line.text());
        if (source.matches()) return assembly.source(source.group(1));
        var more = Vocabulary.MORE.matcher(line.text());
        if (more.matches() && more.group(2) != null) return more(more.group(1), more.group(2), line);
        if (Addresses.alone(line.text()))
            return more(context.readMore(), line.text().replaceAll("^<|>$", ""), line);
        if (line.text().length() > LONGEST_PARAGRAPH) return false;
        var link = LAST_LINK.matcher(line.text());
        if (!link.matches()) return false;
        var label = bare(link.group(2)).replaceAll("\\s*(?:->|→|»)$", "");
        var before = link.group(1).strip();
        if (!before.isEmpty() && !Vocabulary.isReadMore(label)) return false;
        if (!before.isEmpty()) assembly.text(line.saying(before));
        return more(label, link.group(3), line);
    }

    private boolean more(String label, String url, Line line) {
        assembly.more(label.length() > 120 ? context.readMore() : label, url, line);
        return true;
    }

    /** The words of a heading without emphasis and escapes. */
    private static String bare(String words) {
        return words.replaceAll("^(\\*\\*|__|\\*|_)(.*)\\1$", "$2")
                .replaceAll("\\\\([!-/:-@\\[-`{-~])", "$1")
                .strip();
    }

    /**
     * What the levels of headings stand for.
     *
     * @param title 0 when none does
     * @param entry 0 when entries have no headings
     * @param bare the title of the one section of a file whose headings are all entries; else null
     */
    private record Layers(
            int title, int section, int entry, @Nullable String bare) {

        boolean headed() {
            return entry > 0;
        }

        static Layers of(MarkdownBlocks blocks, String newsletter) {
            var levels = blocks.levels();
            var title = levels.contains(1) && blocks.count(1) == 1 && blocks.firstLevel() == 1 ? 1 : 0;
            var below = levels.stream().filter(level -> level != title).toList();
            if (below.isEmpty()) return new Layers(title, -1, 0, null);
            if (below.size() > 1) return new Layers(title, below.get(0), below.get(1), null);
            var only = below.get(0);
            return blocks.areEntries(only) ? new Layers(title, -1, only, newsletter) : new Layers(title, only, 0, null);
        }
    }
}
