package rubriek.issue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.issue.importing.PdfPart.Run;
import rubriek.issue.importing.PdfPart.Tag;
import rubriek.shared.repair.Repair;

/**
 * The words of a block of a PDF of ours, its lines one text again. What paper added is left out: the addresses at the foot of the page
 * with their numbers, and the page that a reference leads to.
 */
final class PdfWords {

    /** A raised figure is this much smaller than the words that it stands behind. */
    private static final double RAISED = 0.8;

    /** Words whose baselines are this part of their size apart stand on two lines. */
    private static final double LEVEL = 0.6;

    private static final Pattern PAGE_OF_REFERENCE = Pattern.compile("\\s?\\(\\p{L}+\\s?(?:\\d+\\))?|\\d+\\)");
    private static final Pattern CALL = Pattern.compile("[a-z]|\\d{1,3}");
    private static final Pattern LAST_HALF = Pattern.compile("(?<![\\p{L}\\p{N}])([\\p{L}\\p{N}]++)[-\u2010]$");
    private static final Pattern FIRST_WORD = Pattern.compile("^\\p{L}+");
    private static final Pattern OPENING = Pattern.compile("(?s).*[(\\[‘“„«]$");
    private static final Pattern CLOSING = Pattern.compile("^[.,;:?!)\\]»”’…].*");
    private static final String WITHIN = "#";
    private static final List<String> BLOCKS = List.of("L", "Table", "Note", "Figure");

    private final List<Piece> pieces = new ArrayList<>();
    private final PdfNotes notes;
    private final double raised;
    private @Nullable Run last;
    private @Nullable String lastNode;
    private boolean broken;

    private PdfWords(PdfNotes notes, double raised) {
        this.notes = notes;
        this.raised = raised;
    }

    /** Words that are set in one way, or the mark of a footnote. */
    record Piece(
            String text,
            boolean bold,
            boolean italic,
            @Nullable String url,
            boolean mark) {

        boolean alike(Piece other) {
            return bold == other.bold && italic == other.italic && mark == other.mark;
        }
    }

    /** A line that its writer ended ends in a line feed; there is no other. */
    static List<Piece> of(List<? extends PdfPart> parts, PdfNotes notes) {
        var size = parts.stream()
                .flatMap(part -> part instanceof Tag tag ? tag.runs().stream() : Stream.of((Run) part))
                .mapToDouble(Run::size)
                .max()
                .orElse(0);
        var words = new PdfWords(notes, size * RAISED);
        words.collect(parts, "");
        return words.pieces;
    }

    /** @param node where its words lead: a web address, "#" for a place in the document, "" for nowhere */
    private void collect(List<? extends PdfPart> parts, String node) {
        for (var i = 0; i < parts.size(); i++) {
            var next = i + 1 < parts.size() ? parts.get(i + 1) : null;
            if (parts.get(i) instanceof Run run) add(run, node);
            else if (parts.get(i) instanceof Tag tag) collect(tag, next, node);
        }
    }

    private void collect(Tag tag, @Nullable PdfPart next, String node) {
        if (BLOCKS.contains(tag.type())) return;
        if (tag.is("Span") && tag.empty()) broken = true;
        else if (tag.is("Link") && tag.about().within()) within(tag, next);
        else collect(tag.parts(), tag.about().url() == null ? node : tag.about().url());
    }

    /** A call of a footnote, the way back from one, or a reference to another entry. */
    private void within(Tag link, @Nullable PdfPart next) {
        var words = link.raw();
        lastNode = null;
        if (next instanceof Tag note && note.is("Note")) return;
        if (words.isBlank()
                || words.startsWith("↑")
                || PAGE_OF_REFERENCE.matcher(words).matches()) return;
        if (link.size() < raised && CALL.matcher(words).matches())
            pieces.add(new Piece(notes.call(words.strip()), false, false, null, true));
        else collect(link.parts(), WITHIN);
    }

    private void add(Run run, String node) {
        var seam = last != null && apart(last, run) ? seam(run, node) : "";
        broken = false;
        last = run;
        lastNode = node;
        var url = node.isEmpty() || node.equals(WITHIN) ? null : node;
        pieces.add(new Piece(seam + run.text(), run.bold(), run.italic(), url, false));
    }

    private static boolean apart(Run one, Run other) {
        return one.page() != other.page() || Math.abs(one.y() - other.y()) > LEVEL * Math.max(one.size(), other.size());
    }

    /**
     * What stands between two lines; takes away the hyphen of a word that was only broken. A line shows the space that it ends in, unless
     * that space begins the words of another element.
     */
    private String seam(Run run, String node) {
        if (broken) return "\n";
        var text = pieces.get(pieces.size() - 1).text();
        if (text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1)) || startsBlank(run.text()))
            return "";
        if (partsWord(text, run.text(), node)) return "";
        var sameText = node.equals(lastNode) && last != null && last.like(run);
        var tight =
                CLOSING.matcher(run.text()).matches() || OPENING.matcher(text).matches();
        return sameText || tight ? "" : " ";
    }

    /** Whether a hyphen ends the line within a word; addresses are broken without one. */
    private boolean partsWord(String text, String next, String node) {
        var first = LAST_HALF.matcher(text);
        var second = FIRST_WORD.matcher(next);
        if (!first.find() || !second.find()) return false;
        var at = pieces.size() - 1;
        var piece = pieces.get(at);
        if (!node.contains(text.strip()) && !Repair.keepsHyphen(first.group(1), second.group()))
            pieces.set(
                    at,
                    new Piece(
                            text.substring(0, text.length() - 1),
                            piece.bold(),
                            piece.italic(),
                            piece.url(),
                            piece.mark()));
        return true;
    }

    private static boolean startsBlank(String text) {
        return text.isEmpty() || Character.isWhitespace(text.charAt(0));
    }
}
