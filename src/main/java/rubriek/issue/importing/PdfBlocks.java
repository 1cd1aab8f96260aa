package rubriek.issue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import rubriek.issue.importing.PdfPart.Run;
import rubriek.issue.importing.PdfPart.Tag;

/** The blocks of an entry of a PDF of ours as Markdown: paragraphs, subheads, lists, tables and notes. Pictures are put aside. */
final class PdfBlocks {

    /** The highest subhead that a text of an entry has on paper; in the text itself it is {@code ##}. */
    private static final int HIGHEST = 4;

    private static final String NOTES = "LowerAlpha";

    private final PdfNotes notes = new PdfNotes();
    private final List<String> blocks = new ArrayList<>();
    private final List<Tag> pictures = new ArrayList<>();

    /** All that was added, parted by empty lines. */
    String text() {
        return String.join("\n\n", blocks);
    }

    List<Tag> pictures() {
        return pictures;
    }

    /** Running text of an editor. */
    PdfBlocks prose(List<? extends PdfPart> parts) {
        inOrder(parts).forEach(this::prose);
        return this;
    }

    private void prose(Tag tag) {
        if (tag.is("Div", "Sect", "Art")) {
            if (isPiece(tag)) piece(tag);
            else prose(tag.parts());
        } else if (tag.heading()) {
            var level = Math.max(2, tag.type().charAt(1) - '0' - HIGHEST + 2);
            add("#".repeat(level) + " " + PdfProse.evenly(tag, notes));
        } else if (!structured(tag)) {
            add(PdfProse.markdown(tag, notes));
        }
    }

    private boolean structured(Tag tag) {
        if (tag.is("Table")) add(table(tag));
        else if (tag.is("L") && NOTES.equals(tag.about().numbering())) notes(tag);
        else if (tag.is("L")) add(list(tag));
        else if (tag.all().anyMatch(t -> t.is("Figure"))) pictures.addAll(figures(tag));
        else return false;
        return true;
    }

    /** A box, or an entry of another kind: its title is bold and comes first, whatever stands above it on paper. */
    PdfBlocks piece(Tag piece) {
        var title = piece.tags().stream().filter(Tag::heading).findFirst();
        title.ifPresent(heading -> add("**" + PdfProse.evenly(heading, notes) + "**"));
        var titled = title.isEmpty();
        var opening = true;
        for (var tag : inOrder(piece.parts())) {
            if (tag.heading() && !titled) titled = true;
            else if (titled && opening && isLead(tag)) tag.tags().forEach(lead -> add(PdfProse.evenly(lead, notes)));
            else if (tag.is("Div")) prose(tag);
            else if (tag.heading()) add("## " + PdfProse.evenly(tag, notes));
            else if (!structured(tag)) add(withoutArrow(PdfProse.evenly(tag, notes)));
            opening &= !(titled && tag.is("Div"));
        }
        return this;
    }

    /** Boxes have a title with a text in an element of its own below it; a text that begins with a subhead has none. */
    private static boolean isPiece(Tag tag) {
        var tags = tag.tags();
        for (var i = 0; i < tags.size(); i++) {
            if (!tags.get(i).heading()) continue;
            var others = tags.subList(i + 1, tags.size());
            return i <= 1 && others.size() == 1 && others.get(0).is("Div");
        }
        return false;
    }

    /** What opens a piece is set bold; that is not emphasis. */
    private static boolean isLead(Tag tag) {
        return tag.is("Div") && tag.bold() && tag.tags().stream().allMatch(t -> t.is("P"));
    }

    private static String withoutArrow(String text) {
        return text.replaceFirst("\\s*→(?=]\\(|$)", "");
    }

    private static List<Tag> figures(Tag tag) {
        return tag.all().filter(t -> t.is("Figure")).toList();
    }

    /** Elements, and words that stand in none as a paragraph. */
    private static List<Tag> inOrder(List<? extends PdfPart> parts) {
        var all = new ArrayList<Tag>();
        var loose = new ArrayList<PdfPart>();
        for (var part : parts) {
            var inline = part instanceof Run || (part instanceof Tag tag && tag.is("Span", "Link", "Note", "Lbl"));
            if (inline) {
                loose.add(part);
                continue;
            }
            close(loose, all);
            all.add((Tag) part);
        }
        close(loose, all);
        return all;
    }

    private static void close(List<PdfPart> loose, List<Tag> all) {
        var paragraph = new Tag("P", PdfPart.About.NOTHING, List.copyOf(loose));
        if (!paragraph.runs().isEmpty()) all.add(paragraph);
        loose.clear();
    }

    private void add(String text) {
        if (!text.isBlank() && !text.equals("****")) blocks.add(text);
    }

    private String list(Tag list) {
        return list.tags().stream()
                .filter(item -> item.is("LI"))
                .map(this::item)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private String item(Tag item) {
        var label = item.tags().stream()
                .filter(t -> t.is("Lbl"))
                .map(PdfProse::plain)
                .collect(Collectors.joining());
        var marker = label.matches("\\d+\\.") ? label + " " : "- ";
        return marker + body(item, " ".repeat(marker.length()));
    }

    /** @param indent of all lines but the first */
    private String body(Tag item, String indent) {
        var out = new StringBuilder();
        for (var body : item.tags().stream().filter(t -> t.is("LBody")).toList()) {
            for (var block : inOrder(body.parts())) {
                var list = block.is("L");
                if (!out.isEmpty()) out.append(list ? "\n" : "\n\n");
                out.append(list ? list(block) : PdfProse.markdown(block, notes));
            }
        }
        return out.toString().replace("\n", "\n" + indent).replaceAll("(?m)^ +$", "");
    }

    private void notes(Tag list) {
        for (var item : list.tags()) {
            var letter = item.tags().stream()
                    .filter(t -> t.is("Lbl"))
                    .map(PdfProse::plain)
                    .collect(Collectors.joining());
            add(notes.definition(letter.replaceFirst("\\.$", "")) + body(item, "    "));
        }
        notes.end();
    }

    private String table(Tag table) {
        var rows = new ArrayList<List<String>>();
        table.all()
                .filter(t -> t.is("TR"))
                .forEach(row -> rows.add(row.tags().stream()
                        .map(cell -> cell.is("TH")
                                ? PdfProse.evenly(cell.onFirstPage(), notes)
                                : PdfProse.markdown(cell, notes))
                        .map(cell -> cell.replaceAll("\\s*\\n\\s*", " ").replace("|", "\\|"))
                        .toList()));
        if (rows.isEmpty()) return "";
        var head = table.all().anyMatch(t -> t.is("TH"))
                ? rows.remove(0)
                : rows.get(0).stream().map(c -> "").toList();
        var lines = new ArrayList<String>();
        lines.add(row(head));
        lines.add("|" + "---|".repeat(head.size()));
        rows.forEach(cells -> lines.add(row(cells)));
        return String.join("\n", lines);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
