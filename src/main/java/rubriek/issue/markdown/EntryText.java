package rubriek.issue.markdown;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Entry;

/**
 * One entry of the file. It is written in the form that is nicest to read; what does not come back from that as it was is written
 * field by field instead, so that nothing depends on how strange a title or a text is.
 *
 * @param readMore what links are called that have no label of their own
 */
record EntryText(String readMore) {

    static final String OPEN = "```entry";
    static final String CLOSE = "```";

    private static final String HASHES = "###";
    private static final Pattern SOURCE = Pattern.compile("(.*\\S) \\(((?:[^()]|\\([^()]*\\))+)\\)");
    private static final Pattern LINK = Pattern.compile("\\[(.+)]\\(<?(https?://[^\\s<>]+?)>?\\)");
    private static final Pattern IMAGE = Pattern.compile("!\\[(.+)]\\(<?(https?://[^\\s<>]+?)>?\\)");

    String write(Entry entry) {
        var fields = Trees.of(entry);
        var kind = Objects.requireNonNull(Trees.take(fields, "kind"));
        var nice = nicely(kind, fields.deepCopy());
        var back = read(MarkdownIssue.lines(nice));
        return back.leftovers().isEmpty() && fields.equals(back.fields()) ? nice : plainly(kind, fields);
    }

    private String nicely(String kind, ObjectNode fields) {
        var shape = Shape.of(kind);
        var id = Trees.take(fields, "id");
        var heading = words(Trees.take(fields, shape.title()), Trees.take(fields, shape.source()));
        var text = Trees.take(fields, shape.text());
        var image = picture(fields, shape.image());
        var url = Trees.take(fields, shape.url());
        var label = url == null ? null : Trees.take(fields, shape.label());
        var out = new StringBuilder(Heading.write(HASHES, heading, id, mark(kind))).append('\n');
        block(fields, out);
        if (image != null) out.append('\n').append(image).append('\n');
        if (text != null) out.append('\n').append(Words.lowered(text)).append('\n');
        if (url != null)
            out.append("\n[")
                    .append(Words.escaped(label == null ? readMore : label))
                    .append("](")
                    .append(url(url))
                    .append(")\n");
        return out.toString();
    }

    private static String plainly(String kind, ObjectNode fields) {
        var rest = fields.deepCopy();
        var id = Trees.take(rest, "id");
        var title = rest.path(Objects.requireNonNullElse(Shape.of(kind).title(), ""))
                .asText();
        var words = Words.escaped(title.replaceAll("\\s+", " ").strip());
        var out = new StringBuilder(Heading.write(HASHES, words, id, mark(kind))).append('\n');
        block(rest, out);
        return out.toString();
    }

    private static void block(ObjectNode fields, StringBuilder out) {
        if (!fields.isEmpty())
            out.append('\n')
                    .append(OPEN)
                    .append('\n')
                    .append(Fields.write(fields))
                    .append(CLOSE)
                    .append('\n');
    }

    private static @Nullable String mark(String kind) {
        return kind.equals(Shape.USUAL) ? null : kind;
    }

    private static String words(@Nullable String title, @Nullable String source) {
        return Words.escaped(title == null ? "" : title) + (source == null ? "" : " (" + Words.escaped(source) + ")");
    }

    private static String url(String url) {
        return url.contains("(") || url.contains(")") ? "<" + url + ">" : url;
    }

    private static @Nullable String picture(ObjectNode fields, @Nullable String name) {
        if (name == null || !(fields.get(name) instanceof ObjectNode image) || image.size() != 2) return null;
        if (!image.path("alt").isTextual() || !image.path("url").isTextual()) return null;
        fields.remove(name);
        return "![" + Words.escaped(image.path("alt").textValue()) + "]("
                + url(image.path("url").textValue()) + ")";
    }

    /** @param lines of the entry, the first of them its heading */
    Read read(List<String> lines) {
        var heading = Heading.read(lines.get(0).substring(HASHES.length()));
        var kind = Objects.requireNonNullElse(heading.kind(), Shape.USUAL);
        var shape = Shape.of(kind);
        var block = Block.read(lines.subList(1, lines.size()), OPEN);
        var read = new Read(kind, block.fields(), new ArrayList<>(block.leftovers()));
        if (heading.id() != null) read.fields().put("id", heading.id());
        heading(read, shape, heading);
        var rest = image(read, shape, Words.trimmed(block.rest()));
        rest = link(read, shape, rest);
        text(read, shape, rest);
        return read;
    }

    private static void heading(Read read, Shape shape, Heading heading) {
        if (heading.words().isEmpty() || read.has(shape.title())) return;
        var source = SOURCE.matcher(heading.raw());
        if (shape.source() != null && !read.has(shape.source()) && source.matches()) {
            read.set(shape.title(), Words.unescaped(source.group(1)));
            read.set(shape.source(), Words.unescaped(source.group(2)));
        } else {
            read.set(shape.title(), heading.words());
        }
    }

    private static List<String> image(Read read, Shape shape, List<String> lines) {
        if (lines.isEmpty() || shape.image() == null || read.has(shape.image())) return lines;
        var image = IMAGE.matcher(lines.get(0));
        if (!image.matches()) return lines;
        read.fields().putObject(shape.image()).put("url", image.group(2)).put("alt", Words.unescaped(image.group(1)));
        return Words.trimmed(lines.subList(1, lines.size()));
    }

    private List<String> link(Read read, Shape shape, List<String> lines) {
        if (lines.isEmpty() || shape.url() == null || read.has(shape.url())) return lines;
        var link = LINK.matcher(lines.get(lines.size() - 1).stripTrailing());
        if (!link.matches()) return lines;
        read.set(shape.url(), link.group(2));
        var label = Words.unescaped(link.group(1));
        if (!label.equals(readMore) && !read.has(shape.label())) read.set(shape.label(), label);
        return Words.trimmed(lines.subList(0, lines.size() - 1));
    }

    private static void text(Read read, Shape shape, List<String> lines) {
        var text = Words.raised(lines);
        if (text != null) read.set(read.has(shape.text()) ? null : shape.text(), text);
    }

    /** What was read of an entry: fields that are not held against the kind yet. */
    record Read(String kind, ObjectNode fields, List<String> leftovers) {

        boolean has(@Nullable String field) {
            return field != null && fields.has(field);
        }

        /** Without a field for it, the value is left over. */
        void set(@Nullable String field, String value) {
            if (field == null) leftovers.add(value);
            else fields.put(field, value);
        }
    }
}
