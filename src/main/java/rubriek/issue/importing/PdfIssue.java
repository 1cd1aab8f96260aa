package rubriek.issue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Entry;
import rubriek.issue.IssueContent;
import rubriek.issue.Section;
import rubriek.issue.importing.PdfPart.Tag;
import rubriek.issue.markdown.Leftover;
import rubriek.issue.markdown.Reading;
import rubriek.shared.Markdown;
import rubriek.shared.limits.Length;

/** Reads an issue from a PDF that this program printed, by its tags: they say what each word belongs to, whatever the pages look like. */
final class PdfIssue {

    private static final Pattern PLACE = Pattern.compile("\\d{1,3}\\.");
    private static final int LONGEST_TITLE = 300;
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_SECTIONS = 100;

    /** Letters of a quote among the entries, in points; no introduction has them as large. */
    private static final double QUOTE = 13.5;

    private final TextReader.Context context;
    private final List<Leftover> leftovers = new ArrayList<>();
    private final PdfEntries entries;
    private final List<Section> sections = new ArrayList<>();
    private final PdfBlocks introduction = new PdfBlocks();
    private @Nullable Integer number;
    private @Nullable String period;
    private int count;

    private PdfIssue(TextReader.Context context) {
        this.context = context;
        this.entries = new PdfEntries(context, leftovers);
    }

    /** @return empty when there is no section in it */
    static Optional<Reading> read(Tag document, TextReader.Context context) {
        var body = document.all()
                .filter(tag -> tag.tags().stream().anyMatch(PdfIssue::isSection))
                .findFirst();
        if (body.isEmpty()) return Optional.empty();
        var issue = new PdfIssue(context);
        body.get().tags().forEach(issue::part);
        return Optional.of(issue.reading());
    }

    private static boolean isSection(Tag tag) {
        return tag.is("Sect") && parts(tag).stream().anyMatch(t -> t.is("H2"));
    }

    /** Of a section, whose heading may be kept together with its first entry. */
    private static List<Tag> parts(Tag section) {
        var parts = section.tags();
        if (parts.isEmpty() || !parts.get(0).is("Div")) return parts;
        var kept = parts.get(0).tags();
        if (kept.isEmpty() || !kept.get(0).is("H2")) return parts;
        return Stream.concat(kept.stream(), parts.stream().skip(1)).toList();
    }

    private void part(Tag tag) {
        if (isSection(tag)) section(tag);
        else if (tag.all().anyMatch(t -> t.is("H1"))) masthead(tag);
        else if (sections.isEmpty()) introduction.prose(List.of(tag));
        else colophon(tag);
    }

    private void masthead(Tag tag) {
        for (var line : tag.all().filter(t -> t.is("H1", "P")).toList()) {
            var words = PdfProse.plain(line);
            if (line.is("H1")) {
                if (!words.equalsIgnoreCase(context.newsletter())) entries.leave(Leftover.Why.MASTHEAD, words, line);
            } else if (number == null && period == null) {
                number = Masthead.number(words);
                period = Masthead.period(words);
            }
        }
    }

    private void section(Tag tag) {
        var parts = parts(tag);
        var title = parts.get(0).is("H2") ? parts.get(0) : new Tag("H2", PdfPart.About.NOTHING, List.of());
        var place = title.parts().isEmpty() || !(title.parts().get(0) instanceof Tag span) ? "" : PdfProse.plain(span);
        var numbered = PLACE.matcher(place).matches();
        var words =
                PdfProse.plain(numbered ? title.parts().subList(1, title.parts().size()) : title.parts());
        if (words.isEmpty() || Length.of(words) > LONGEST_TITLE || sections.size() == MOST_SECTIONS) {
            entries.leave(Leftover.Why.TOO_LONG, words, tag);
            return;
        }
        var from = parts.size() > 1 && isIntroduction(parts.get(1)) ? 2 : 1;
        var lead = new PdfBlocks().prose(parts.subList(1, from)).text();
        sections.add(new Section(
                null, words, numbered, lead.isEmpty() ? null : lead, entries(parts.subList(from, parts.size()))));
    }

    /** Behind the title comes what introduces the section; boxes have a title of their own, and quotes are larger. */
    private static boolean isIntroduction(Tag tag) {
        if (!tag.is("Div") || tag.about().kind() != null) return false;
        return tag.size() < QUOTE && tag.tags().stream().noneMatch(t -> t.is("Div"));
    }

    private List<Entry> entries(List<Tag> tags) {
        var found = new ArrayList<Entry>();
        for (var tag : tags) {
            var entry = entries.entry(tag);
            if (entry.isEmpty()) continue;
            if (++count > MOST_ENTRIES)
                entries.leave(Leftover.Why.TOO_LONG, String.valueOf(entry.get().title()), tag);
            else found.add(entry.get());
        }
        return found;
    }

    /** What the pages say besides the issue; what the newsletter does not know of itself is left over. */
    private void colophon(Tag tag) {
        for (var paragraph : tag.all().filter(t -> t.is("P", "LI", "H4", "TR")).toList()) {
            var ours = paragraph
                    .all()
                    .map(t -> t.about().url())
                    .anyMatch(url -> url != null && url.contains("/newsletters/"));
            if (ours || context.known(PdfProse.plain(paragraph))) continue;
            for (var line : PdfProse.evenly(paragraph, new PdfNotes()).split(" *\\n", -1)) {
                var words = Markdown.of(line).words();
                if (!words.isBlank() && !context.known(words))
                    entries.leave(Leftover.Why.PAGE_FURNITURE, words, paragraph);
            }
        }
    }

    private Reading reading() {
        var text = introduction.text();
        var content = new IssueContent(null, null, text.isEmpty() ? null : text, null, null, sections);
        return new Reading(number, period, content, leftovers);
    }
}
