package rubriek.issue.markdown;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Entry;
import rubriek.issue.IssueContent;
import rubriek.issue.IssueDraft;
import rubriek.issue.Section;

/** Reads a file of ours from the line below its front matter on. */
final class FileReading {

    private final ObjectNode front;
    private final List<String> lines;
    private final EntryText entryText;
    private final List<Leftover> leftovers = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private SectionText.@Nullable Read open;
    private @Nullable String introduction;
    private boolean titled;

    /** @param from the first line of the text, counted from 0 */
    FileReading(ObjectNode front, List<String> lines, int from) {
        this.front = front;
        this.lines = new ArrayList<>(lines);
        for (var i = 0; i < from; i++) this.lines.set(i, "");
        this.entryText = new EntryText(Objects.requireNonNullElse(Trees.take(front, "readMore"), ""));
    }

    Reading read() {
        for (var at = 0; at < lines.size(); ) {
            var end = at + 1;
            while (end < lines.size() && !MarkdownIssue.Layer.opens(lines.get(end))) end++;
            take(at, lines.subList(at, end));
            at = end;
        }
        closeSection();
        List.of("format", "newsletter", "title").forEach(front::remove);
        var draft = Trees.read(front, IssueDraft.class, (field, unknown) -> leave(unknown, field, 1));
        if (draft == null) draft = new IssueDraft(null, "", null, null, null, null, null, null);
        return reading(draft);
    }

    private Reading reading(IssueDraft draft) {
        var fromFront = draft.introduction();
        if (fromFront != null && introduction != null) leave(Leftover.Why.OUTSIDE_SECTION, introduction, 1);
        var content = new IssueContent(
                draft.subject(),
                draft.preheader(),
                fromFront == null ? introduction : fromFront,
                draft.layout(),
                draft.cover(),
                sections);
        var period = draft.period();
        return new Reading(draft.number(), period == null || period.isEmpty() ? null : period, content, leftovers);
    }

    private void take(int at, List<String> part) {
        var layer = MarkdownIssue.Layer.at(part.get(0));
        if (layer == null || layer == MarkdownIssue.Layer.TITLE) {
            opening(layer, at, part);
        } else if (layer == MarkdownIssue.Layer.SECTION) {
            closeSection();
            var head = SectionText.read(part);
            open = head;
            head.leftovers().forEach(text -> leave(Leftover.Why.UNKNOWN_FIELD, text, at + 1));
        } else if (open == null) {
            leave(Leftover.Why.OUTSIDE_SECTION, String.join("\n", part).strip(), at + 1);
        } else {
            entry(at, part);
        }
    }

    /** What stands before the first section. The first title is only there to be read. */
    private void opening(MarkdownIssue.@Nullable Layer layer, int at, List<String> part) {
        var isTitle = layer != null && !titled && open == null;
        titled |= layer != null;
        var text = Words.raised(isTitle || layer == null ? part.subList(isTitle ? 1 : 0, part.size()) : part);
        if (text == null) return;
        if (introduction == null && open == null && (isTitle || layer == null)) introduction = text;
        else leave(Leftover.Why.OUTSIDE_SECTION, text, at + 1);
    }

    private void entry(int at, List<String> part) {
        var read = entryText.read(part);
        read.leftovers().forEach(text -> leave(Leftover.Why.UNKNOWN_FIELD, text, at + 1));
        var fields = read.fields();
        fields.put("kind", read.kind());
        var entry = Trees.read(fields, Entry.class, (field, unknown) -> leave(unknown, field, at + 1));
        if (entry == null) leave(Leftover.Why.BAD_VALUE, String.join("\n", part).strip(), at + 1);
        else entries.add(entry);
    }

    private void closeSection() {
        if (open == null) return;
        sections.add(new Section(open.id(), open.title(), open.numbered(), open.introduction(), List.copyOf(entries)));
        entries.clear();
        open = null;
    }

    private void leave(boolean unknown, String field, int line) {
        leave(unknown ? Leftover.Why.UNKNOWN_FIELD : Leftover.Why.BAD_VALUE, field, line);
    }

    private void leave(Leftover.Why why, String text, int line) {
        leftovers.add(new Leftover(why, text, 0, line));
    }
}
