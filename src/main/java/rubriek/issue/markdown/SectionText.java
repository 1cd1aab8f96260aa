package rubriek.issue.markdown;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Section;

/** The head of a section in the file: its title with its number, and its introduction. */
final class SectionText {

    static final String OPEN = "```section";

    private static final String HASHES = "##";
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}\\. (.*)");

    private SectionText() {}

    /** @param place its number; 0 for none */
    static String write(Section section, int place) {
        var title = section.title();
        var introduction = section.introduction();
        var nice = compose(section, place, JsonNodeFactory.instance.objectNode(), introduction);
        var back = read(MarkdownIssue.lines(nice));
        if (title.equals(back.title())
                && section.isNumbered() == back.numbered()
                && Objects.equals(introduction, back.introduction())
                && (introduction == null || MarkdownIssue.survives(introduction))) return nice;
        var fields = JsonNodeFactory.instance.objectNode();
        fields.put("title", title).put("numbered", String.valueOf(section.isNumbered()));
        if (introduction != null) fields.put("introduction", introduction);
        return compose(section, place, fields, null);
    }

    private static String compose(Section section, int place, ObjectNode fields, @Nullable String introduction) {
        var title = Words.escaped(section.title().replaceAll("[\\r\\n]+", " "));
        var words = place == 0 ? title : place + ". " + title;
        var out = new StringBuilder(Heading.write(HASHES, words, section.id(), null)).append('\n');
        if (!fields.isEmpty())
            out.append('\n')
                    .append(OPEN)
                    .append('\n')
                    .append(Fields.write(fields))
                    .append(EntryText.CLOSE)
                    .append('\n');
        if (introduction != null)
            out.append('\n').append(Words.lowered(introduction)).append('\n');
        return out.toString();
    }

    /** @param lines of the head of the section, the first of them its heading */
    static Read read(List<String> lines) {
        var heading = Heading.read(lines.get(0).substring(HASHES.length()));
        var block = Block.read(lines.subList(1, lines.size()), OPEN);
        var fields = block.fields();
        var numbered = NUMBERED.matcher(heading.words());
        var isNumbered = numbered.matches();
        var title = Objects.requireNonNullElse(
                Trees.take(fields, "title"), isNumbered ? numbered.group(1) : heading.words());
        var said = Trees.take(fields, "numbered");
        var introduction = Trees.take(fields, "introduction");
        var leftovers = new ArrayList<>(block.leftovers());
        fields.properties().forEach(field -> leftovers.add(field.getKey() + ": " + field.getValue()));
        var text = Words.raised(block.rest());
        if (introduction != null && text != null) leftovers.add(text);
        return new Read(
                heading.id(),
                title,
                said == null ? isNumbered : said.equals("true"),
                introduction == null ? text : introduction,
                leftovers);
    }

    /** The head of a section as it was read. */
    record Read(
            @Nullable String id,
            String title,
            boolean numbered,
            @Nullable String introduction,
            List<String> leftovers) {}
}
