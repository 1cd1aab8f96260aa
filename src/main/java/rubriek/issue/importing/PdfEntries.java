package rubriek.issue.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Entry;
import rubriek.issue.Link;
import rubriek.issue.Text;
import rubriek.issue.importing.PdfPart.Tag;
import rubriek.issue.markdown.Leftover;

/** The entries of a PDF of ours: a link field by field, whatever else as a text that says all that stands there. */
final class PdfEntries {

    private static final String LINK = "link";
    private static final String TEXT = "text";

    /** The letters of a link's title, in points, are smaller; those of pieces are larger. */
    private static final double LARGEST_TITLE = 13;

    /** The letters of a summary are larger; why there is no link is set as a byline is. */
    private static final double SMALLEST_TEXT = 9.75;

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_AUTHOR = 200;
    private static final int LONGEST_TEXT = 100_000;

    private final List<Leftover> leftovers;
    private final TextReader.Context context;

    /** @param leftovers is told what has no place in an entry */
    PdfEntries(TextReader.Context context, List<Leftover> leftovers) {
        this.context = context;
        this.leftovers = leftovers;
    }

    Optional<Entry> entry(Tag tag) {
        var kind = tag.about().kind();
        var link = kind == null ? looksLikeLink(tag) : kind.equals(LINK);
        return link ? new Reading(tag).link() : text(tag);
    }

    private Optional<Entry> text(Tag tag) {
        var blocks = new PdfBlocks();
        if (tag.is("P")) blocks.piece(new Tag("Art", PdfPart.About.NOTHING, List.of(tag)));
        else if (isRunning(tag)) blocks.prose(tag.parts());
        else blocks.piece(tag);
        blocks.pictures().forEach(this::leavePicture);
        var text = blocks.text();
        if (text.length() > LONGEST_TEXT) leave(Leftover.Why.TOO_LONG, text.substring(0, LONGEST_NAME), tag);
        else if (!text.isBlank()) return Optional.of(new Text(null, text, null));
        return Optional.empty();
    }

    /** An article of nothing but text. */
    private static boolean isRunning(Tag tag) {
        var kind = tag.about().kind();
        if (kind != null) return kind.equals(TEXT);
        return tag.is("Art") && tag.tags().stream().noneMatch(t -> t.is("Div", "H3"));
    }

    /** For prints that do not say the kinds of their entries: a title, then at most a byline, a picture, a summary, a link or why none. */
    private static boolean looksLikeLink(Tag tag) {
        if (!tag.is("Art") || tag.tags().isEmpty()) return false;
        var title = tag.tags().get(0);
        if (!title.is("H3") || title.size() > LARGEST_TITLE) return false;
        var rest = tag.tags().stream().skip(1).map(PdfEntries::sign).collect(Collectors.joining());
        return rest.matches("b?f?d?[mb]?");
    }

    private static String sign(Tag tag) {
        if (tag.is("Div")) return "d";
        if (!tag.is("P")) return "x";
        if (isPicture(tag)) return "f";
        return isMore(tag) ? "m" : tag.runs().stream().anyMatch(PdfPart.Run::bold) ? "x" : "b";
    }

    private static boolean isPicture(Tag tag) {
        return tag.all().anyMatch(t -> t.is("Figure"));
    }

    private static boolean isReason(Tag div) {
        return div.tags().size() == 1 && div.tags().get(0).is("P") && div.size() < SMALLEST_TEXT;
    }

    private static boolean isMore(Tag tag) {
        return tag.is("P") && tag.all().anyMatch(t -> t.about().url() != null);
    }

    private void leavePicture(Tag picture) {
        var alt = picture.about().alt();
        leave(Leftover.Why.PICTURE, alt == null ? "" : alt, picture);
    }

    void leave(Leftover.Why why, String text, Tag tag) {
        var runs = tag.runs();
        leftovers.add(new Leftover(
                why,
                text,
                runs.isEmpty() ? 0 : runs.get(0).page(),
                runs.isEmpty() ? 0 : runs.get(0).line()));
    }

    private @Nullable String fitting(@Nullable String words, int most, Tag tag) {
        if (words == null || words.length() <= most) return words;
        leave(Leftover.Why.TOO_LONG, words.substring(0, most), tag);
        return null;
    }

    /** A link, field by field as it stands on paper. */
    private final class Reading {

        private final Tag tag;
        private @Nullable String title;
        private @Nullable String source;
        private @Nullable String summary;
        private @Nullable String url;
        private @Nullable String label;
        private @Nullable String reason;
        private @Nullable Byline byline;

        private Reading(Tag tag) {
            this.tag = tag;
        }

        private Optional<Entry> link() {
            var tags = tag.tags();
            for (var i = 0; i < tags.size(); i++) {
                var part = tags.get(i);
                if (part.heading()) title(part);
                else if (isPicture(part)) part.all().filter(t -> t.is("Figure")).forEach(PdfEntries.this::leavePicture);
                else if (part.is("Div")) prose(part);
                else if (isMore(part)) more(part);
                else words(part, i == tags.size() - 1);
            }
            if (title == null && summary == null && url == null) return Optional.empty();
            var by = byline == null ? new Byline(null, null, null, false) : byline;
            return Optional.of(new Link(
                    null,
                    title,
                    url,
                    reason,
                    source,
                    summary,
                    label,
                    fitting(by.author(), LONGEST_AUTHOR, tag),
                    by.date(),
                    null,
                    null,
                    by.form(),
                    null));
        }

        /** The title is bold; its source in brackets behind it is not. */
        private void title(Tag heading) {
            var runs = heading.runs();
            var from = runs.size();
            while (from > 0 && !runs.get(from - 1).bold()) from--;
            var behind = from == 0 ? List.<PdfPart.Run>of() : runs.subList(from, runs.size());
            var words = PdfProse.plain(heading);
            var named = PdfProse.plain(behind);
            if (named.startsWith("(") && named.endsWith(")") && words.endsWith(named)) {
                source = fitting(named.substring(1, named.length() - 1), LONGEST_NAME, heading);
                words = words.substring(0, words.length() - named.length()).strip();
            }
            title = Vocabulary.UNTITLED.contains(words) ? null : fitting(words, LONGEST_TITLE, heading);
        }

        /** The summary; or why there is no link, which is set as bylines are. */
        private void prose(Tag div) {
            if (isReason(div)) {
                reason = fitting(PdfProse.plain(div), LONGEST_REASON, div);
                return;
            }
            var blocks = new PdfBlocks().prose(div.parts());
            blocks.pictures().forEach(PdfEntries.this::leavePicture);
            var text = summary == null ? blocks.text() : summary + "\n\n" + blocks.text();
            summary = fitting(text, LONGEST_TEXT, div);
        }

        private void more(Tag paragraph) {
            var found = paragraph
                    .all()
                    .map(t -> t.about().url())
                    .filter(u -> u != null)
                    .findFirst();
            var words = PdfProse.plain(paragraph).replaceFirst("\\s*→$", "");
            if (found.isPresent() && Addresses.usable(found.get())) url = found.get();
            else leave(Leftover.Why.NOT_A_WEB_ADDRESS, found.orElse(words), paragraph);
            if (!Vocabulary.isReadMore(words) && !words.equals(context.readMore()))
                label = fitting(words, LONGEST_NAME, paragraph);
        }

        /** Below the title a byline. Older prints have there, behind all else, why there is no link too. */
        private void words(Tag paragraph, boolean last) {
            var words = PdfProse.plain(paragraph);
            var read = Byline.of(words);
            var first = summary == null && byline == null;
            if (first && (!last || read.sure() || tag.about().kind() != null)) byline = read;
            else if (reason == null) reason = fitting(words, LONGEST_REASON, paragraph);
            else leave(Leftover.Why.OUTSIDE_ENTRY, words, paragraph);
        }
    }
}
