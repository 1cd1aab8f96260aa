package rubriek.issue.markdown;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.issue.IssueContent;
import rubriek.issue.IssueView;
import rubriek.issue.Section;

/**
 * An issue on its way into a Markdown file.
 *
 * @param newsletter its title
 * @param title of the issue, for who reads the file
 * @param readMore what a link is called that has no label of its own
 */
public record MarkdownIssue(
        String newsletter, String title, String readMore, int number, String period, IssueContent content) {

    static final String FORMAT = "rubriek/1";
    static final String FENCE = "---";

    /** The issue as it stands, with what its mail is called. */
    public static MarkdownIssue of(String newsletter, String readMore, IssueView issue) {
        var sections = issue.sections().stream()
                .map(s -> new Section(s.id(), s.title(), s.numbered(), s.introduction(), s.entries()))
                .toList();
        var content = new IssueContent(
                issue.subject(), issue.preheader(), issue.introduction(), issue.layout(), issue.cover(), sections);
        return new MarkdownIssue(newsletter, issue.title(), readMore, issue.number(), issue.period(), content);
    }

    /** The whole file. */
    public String text() {
        var front = Trees.of(content);
        var introduction = Trees.take(front, "introduction");
        front.remove("sections");
        var inText = introduction == null || survives(introduction);
        if (introduction != null && !inText) front.put("introduction", introduction);
        var out = new StringBuilder(FENCE)
                .append('\n')
                .append(Fields.write(head().setAll(front)))
                .append(FENCE)
                .append('\n');
        out.append("\n# ")
                .append(Words.escaped(oneLine(newsletter + " – " + title)))
                .append('\n');
        if (introduction != null && inText)
            out.append('\n').append(Words.lowered(introduction)).append('\n');
        var place = 0;
        for (var section : content.sections())
            out.append('\n').append(written(section, section.isNumbered() ? ++place : 0));
        return out.toString();
    }

    private ObjectNode head() {
        var head = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        head.put("newsletter", newsletter).put("title", title);
        return head.put("number", String.valueOf(number)).put("period", period).put("readMore", readMore);
    }

    private String written(Section section, int place) {
        var out = new StringBuilder(SectionText.write(section, place));
        var entries = new EntryText(readMore);
        section.all().forEach(entry -> out.append('\n').append(entries.write(entry)));
        return out.toString();
    }

    static boolean survives(String text) {
        return text.equals(Words.raised(lines(Words.lowered(text))))
                && lines(Words.lowered(text)).stream().noneMatch(Layer::opens)
                && !text.startsWith(SectionText.OPEN);
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    /** The lines of a file; they end as another system may have ended them. */
    static List<String> lines(String file) {
        return new ArrayList<>(List.of(file.replace("\r\n", "\n").split("\n", -1)));
    }

    /** What a file of ours says; nothing when it is none. */
    public static Optional<Reading> read(String file) {
        var lines = lines(file.replaceFirst("^\uFEFF", ""));
        if (!lines.get(0).stripTrailing().equals(FENCE)) return Optional.empty();
        var end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals(FENCE)) end++;
        if (end == lines.size()) return Optional.empty();
        try {
            var front = Fields.read(new ArrayList<>(lines.subList(1, end)));
            if (!FORMAT.equals(front.path("format").asText())) return Optional.empty();
            return Optional.of(new FileReading(front, lines, end + 1).read());
        } catch (Fields.MalformedFields noFieldsOfOurs) {
            return Optional.empty();
        }
    }

    /** What begins at a line of the file. */
    enum Layer {
        TITLE("#"),
        SECTION("##"),
        ENTRY("###");

        private final String hashes;

        Layer(String hashes) {
            this.hashes = hashes;
        }

        static boolean opens(String line) {
            return at(line) != null;
        }

        static @Nullable Layer at(String line) {
            return Stream.of(values())
                    .filter(layer -> line.equals(layer.hashes) || line.startsWith(layer.hashes + " "))
                    .findFirst()
                    .orElse(null);
        }

        String words(String line) {
            return Objects.requireNonNull(line).substring(hashes.length());
        }
    }
}
