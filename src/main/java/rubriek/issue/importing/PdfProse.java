package rubriek.issue.importing;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rubriek.issue.importing.PdfPart.Tag;
import rubriek.issue.importing.PdfWords.Piece;
import rubriek.shared.Markdown;

/** The words of one block of a PDF of ours, as plain text or as Markdown that is read as these words again. */
final class PdfProse {

    private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\\\*_`\\[\\]<&]");
    private static final Pattern BEGINS_BLOCK =
            Pattern.compile("(?m)^(?:(#{1,6}|[-+*])(?= )|(\\d{1,9})(?=[.)] )|(?=\\|))");
    private static final Pattern KNOWN_TO_MARKDOWN = Pattern.compile("(?:https?://|mailto:).+");

    private final boolean bold;
    private final boolean italic;
    private final boolean escape;

    private PdfProse(boolean bold, boolean italic, boolean escape) {
        this.bold = bold;
        this.italic = italic;
        this.escape = escape;
    }

    /** Words alone, on one line. */
    static String plain(List<? extends PdfPart> parts) {
        return words(PdfWords.of(parts, new PdfNotes()));
    }

    static String plain(Tag block) {
        return plain(block.parts());
    }

    /** With emphasis and links. */
    static String markdown(Tag block, PdfNotes notes) {
        return markdown(PdfWords.of(block.parts(), notes), false, false);
    }

    /** With links, and with no emphasis where all of it is set bold or italic. */
    static String evenly(Tag block, PdfNotes notes) {
        var pieces = PdfWords.of(block.parts(), notes);
        var set = pieces.stream()
                .filter(piece -> !piece.mark() && !piece.text().isBlank())
                .toList();
        return markdown(pieces, set.stream().allMatch(Piece::bold), set.stream().allMatch(Piece::italic));
    }

    /**
     * @param bold whether its words are bold by themselves
     * @param italic whether they are italic by themselves
     */
    private static String markdown(List<Piece> pieces, boolean bold, boolean italic) {
        var words = words(pieces);
        var escape = MEANS_SOMETHING.matcher(words).find()
                && !Markdown.of(words).words().equals(words);
        var text = new PdfProse(bold, italic, escape).linked(pieces).strip().replaceAll("[ \\t]*\\n[ \\t]*", "\n");
        return BEGINS_BLOCK
                .matcher(text)
                .replaceAll(found -> found.group(2) == null ? "\\\\" + found.group() : found.group() + "\\\\")
                .replace("\n", "  \n");
    }

    private static String words(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.mark())
                .map(Piece::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private String linked(List<Piece> pieces) {
        var out = new StringBuilder();
        for (var at = 0; at < pieces.size(); ) {
            var end = at + 1;
            while (end < pieces.size()
                    && Objects.equals(pieces.get(at).url(), pieces.get(end).url())) end++;
            out.append(link(pieces.subList(at, end)));
            at = end;
        }
        return out.toString();
    }

    /** An address that leads to itself needs no form of a link. */
    private String link(List<Piece> pieces) {
        var url = pieces.get(0).url();
        if (url == null || !KNOWN_TO_MARKDOWN.matcher(url).matches()) return dressed(pieces);
        var words = pieces.stream().map(Piece::text).collect(Collectors.joining());
        var bare = words.strip();
        if (bare.equals(url) || url.equals("mailto:" + bare)) return words;
        return around(dressed(pieces), "[", "](" + (url.matches(".*[()\\s].*") ? "<" + url + ">" : url) + ")");
    }

    private String dressed(List<Piece> pieces) {
        var out = new StringBuilder();
        for (var at = 0; at < pieces.size(); ) {
            var first = pieces.get(at);
            var words = new StringBuilder();
            for (; at < pieces.size() && pieces.get(at).alike(first); at++) {
                var text = pieces.get(at).text();
                words.append(
                        escape && !first.mark() ? MEANS_SOMETHING.matcher(text).replaceAll("\\\\$0") : text);
            }
            var emphasis =
                    first.mark() ? "" : (first.bold() && !bold ? "**" : "") + (first.italic() && !italic ? "*" : "");
            out.append(around(words.toString(), emphasis, emphasis));
        }
        return out.toString();
    }

    private static String around(String words, String before, String behind) {
        var bare = words.strip();
        if (bare.isEmpty()) return words;
        var from = words.indexOf(bare);
        return words.substring(0, from) + before + bare + behind + words.substring(from + bare.length());
    }
}
