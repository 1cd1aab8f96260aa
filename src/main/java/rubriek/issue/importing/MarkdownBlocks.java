package rubriek.issue.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A Markdown file as headings and the blocks between them.
 *
 * @param front the fields of its front matter
 */
record MarkdownBlocks(Map<String, String> front, List<Block> all) {

    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*");
    private static final Pattern RULE = Pattern.compile(" {0,3}(?:(?:-\\s*){3,}|(?:\\*\\s*){3,}|(?:_\\s*){3,})");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-{2,})\\s*");
    private static final Pattern FIELD = Pattern.compile("([\\p{L}_-]+)\\s*:\\s*(.*)");
    private static final Pattern DEFINITION =
            Pattern.compile("\\s{0,3}\\[([^\\]^]+)]:\\s*<?(\\S+?)>?(?:\\s+[\"'(].*)?");
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\]]+)]\\[([^\\]]*)]");
    private static final Pattern POINTS_ELSEWHERE = Pattern.compile("(?s).*(?:]\\(|https?://).*");

    /**
     * A heading or what stands between two empty lines.
     *
     * @param level 1 to 6; 0 for no heading
     * @param line where it begins, counted from 1
     */
    record Block(int level, String text, int line) {}

    static MarkdownBlocks of(String file) {
        var lines = new ArrayList<>(
                List.of(file.replace("\r\n", "\n").replaceFirst("^\uFEFF", "").split("\n", -1)));
        var front = front(lines);
        var definitions = definitions(lines);
        var blocks = new ArrayList<Block>();
        var open = new ArrayList<String>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var heading = HEADING.matcher(line);
            var underline = UNDERLINE.matcher(line);
            if (heading.matches()) {
                close(open, blocks, i);
                blocks.add(new Block(heading.group(1).length(), heading.group(2), i + 1));
            } else if (underline.matches() && open.size() == 1 && !open.get(0).startsWith("|")) {
                blocks.add(new Block(
                        underline.group(1).startsWith("=") ? 1 : 2,
                        open.remove(0).strip(),
                        i));
            } else if (line.isBlank() || RULE.matcher(line).matches()) {
                close(open, blocks, i);
            } else {
                open.add(line.stripTrailing());
            }
        }
        close(open, blocks, lines.size());
        return new MarkdownBlocks(
                front,
                blocks.stream().map(block -> resolved(block, definitions)).toList());
    }

    private static void close(List<String> open, List<Block> blocks, int at) {
        if (!open.isEmpty()) blocks.add(new Block(0, String.join("\n", open).strip(), at - open.size() + 1));
        open.clear();
    }

    private static Map<String, String> front(List<String> lines) {
        var fields = new LinkedHashMap<String, String>();
        if (!lines.get(0).stripTrailing().equals("---")) return fields;
        var end = lines.subList(1, lines.size()).indexOf("---") + 1;
        if (end == 0) return fields;
        for (var i = 0; i <= end; i++) {
            var field = FIELD.matcher(lines.set(i, ""));
            if (field.matches())
                fields.put(
                        field.group(1).toLowerCase(Locale.ROOT),
                        field.group(2).replaceAll("^[\"']|[\"']$", "").strip());
        }
        return fields;
    }

    private static Map<String, String> definitions(List<String> lines) {
        var definitions = new LinkedHashMap<String, String>();
        for (var i = 0; i < lines.size(); i++) {
            var definition = DEFINITION.matcher(lines.get(i));
            if (!definition.matches()) continue;
            definitions.put(definition.group(1).toLowerCase(Locale.ROOT), definition.group(2));
            lines.set(i, "");
        }
        return definitions;
    }

    private static Block resolved(Block block, Map<String, String> definitions) {
        if (definitions.isEmpty()) return block;
        var text = REFERENCE.matcher(block.text()).replaceAll(found -> {
            var name = found.group(2).isEmpty() ? found.group(1) : found.group(2);
            var url = definitions.get(name.toLowerCase(Locale.ROOT));
            return java.util.regex.Matcher.quoteReplacement(
                    url == null ? found.group() : "[" + found.group(1) + "](" + url + ")");
        });
        return new Block(block.level(), text, block.line());
    }

    List<Integer> levels() {
        return all.stream()
                .map(Block::level)
                .filter(level -> level > 0)
                .distinct()
                .sorted()
                .toList();
    }

    long count(int level) {
        return all.stream().filter(block -> block.level() == level).count();
    }

    int firstLevel() {
        return all.stream()
                .map(Block::level)
                .filter(level -> level > 0)
                .findFirst()
                .orElse(0);
    }

    /** Whether the headings of this level are titles of entries: most of them lead elsewhere by one link, and none is numbered. */
    boolean areEntries(int level) {
        var headings = 0;
        var leading = 0;
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).level() != level) continue;
            headings++;
            if (all.get(i).text().matches("\\d{1,2}[.)]\\s.*")) return false;
            var end = i + 1;
            while (end < all.size() && all.get(end).level() != level) end++;
            var list = all.subList(i + 1, end).stream().anyMatch(b -> b.text().matches("(?s)[-*+]\\s+\\[.*"));
            var bold = all.subList(i + 1, end).stream()
                    .anyMatch(b -> b.text().matches("(?s)\\*\\*[^\\n]+\\*\\*[^\\n]{0,120}(?:\\n.*)?"));
            if (!list
                    && !bold
                    && all.subList(i, end).stream()
                            .anyMatch(b -> POINTS_ELSEWHERE.matcher(b.text()).matches())) leading++;
        }
        return leading * 2 > headings;
    }
}
