package rubriek.edition.print;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import rubriek.edition.columns.PictureSizes;
import rubriek.shared.Languages;

/** Makes a page's HTML ready for the engine: its particulars in the head, bookmarks from its headings, soft hyphens. */
final class PrintDocument {

    private static final Pattern SAFE_LINK = Pattern.compile("#|(?:https?|mailto|tel):", Pattern.CASE_INSENSITIVE);

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private static final Pattern MILLIMETRES = Pattern.compile("(\\d+(?:\\.\\d+)?)mm");

    /** What is kept together must fit on a page, or the engine leaves an empty one before it. */
    private static final int LETTERS_KEPT_TOGETHER = 1_200;

    private static final int MOST_ROWS_OF_SHORT = 8;

    private static final int LETTERS_OF_SHORT_ITEM = 150;

    /** A picture is as high as so much text. */
    private static final int LETTERS_OF_PICTURE = 700;

    private static final String UNHYPHENATED = "code, pre, [translate=no]";

    private final Hyphenation hyphenation;

    PrintDocument(Hyphenation hyphenation) {
        this.hyphenation = hyphenation;
    }

    /** @param parts of their size that pictures are set to, by the place of each among those of the class {@code picture} */
    org.w3c.dom.Document prepare(PrintPage page, Spacing spacing, Map<Integer, Double> parts) {
        var document = read(page);
        document.body().addClass(spacing.name().toLowerCase(Locale.ROOT));
        document.select("[data-widest] [style]").forEach(PrintDocument::fit);
        var pictures = document.select(".picture");
        parts.forEach((picture, part) -> shrink(pictures.get(picture), part));
        document.select("section > h2").forEach(PrintDocument::keepWithEntry);
        document.select("table").stream().filter(PrintDocument::isShort).forEach(table -> table.addClass("short"));
        TableColumns.fitPrint(document);
        Bookmarks.addTo(document);
        return W3CDom.convert(document);
    }

    private static boolean isShort(Element table) {
        return table.select("tr").size() <= MOST_ROWS_OF_SHORT && table.text().length() <= LETTERS_KEPT_TOGETHER / 2;
    }

    /**
     * A section's heading goes overleaf together with its first entry. As two things of which one may not end a page, the engine would
     * move them past the room of the notes at the foot of the page before, and leave as much blank above them.
     */
    private static void keepWithEntry(Element heading) {
        var beginning = new Elements(heading);
        var next = heading.nextElementSibling();
        if (next != null && next.is(".lead")) {
            beginning.add(next);
            next = next.nextElementSibling();
        }
        if (next == null || !next.is("article:not(.piece, [data-kind=text])")) return;
        beginning.add(next);
        var letters = beginning.text().length()
                + LETTERS_OF_PICTURE * next.select(".picture").size();
        if (letters > LETTERS_KEPT_TOGETHER) return;
        var kept = new Element("div").addClass("beginning");
        heading.before(kept);
        kept.appendChildren(beginning);
    }

    /** The page as it was written, made harmless, with soft hyphens. */
    Document read(PrintPage page) {
        var document = Jsoup.parse(page.html());
        compose(document.body());
        introduce(document, page.about());
        disarm(document);
        document.select("style").forEach(style -> style.text(style(style.data(), page.about())));
        document.select("a[href]:not([title])").forEach(link -> link.attr("title", link.text()));
        markLeading(document);
        document.select("[data-hyphenate]").forEach(this::hyphenate);
        return document;
    }

    /**
     * A letter and its accents are one character (NFC): the fonts have the whole one, and would set the two side by side. The
     * parts of an {@link Emoji} do stand side by side.
     */
    private static void compose(Element body) {
        body.nodeStream(TextNode.class).forEach(text -> {
            var written = text.getWholeText();
            var composed = Emoji.apart(Normalizer.normalize(written, Normalizer.Form.NFC));
            if (!composed.equals(written)) text.text(composed);
        });
    }

    /** What announces a list or a table stays above it, and a short first item above the second. */
    private static void markLeading(Document document) {
        document.select("p:has(+ ul), p:has(+ ol), p:has(+ table)").stream()
                .filter(paragraph -> paragraph.text().endsWith(":"))
                .forEach(paragraph -> paragraph.addClass("leading"));
        document.select("li:first-child:not(:last-child):not(:has(ul, ol, p))").stream()
                .filter(item -> item.text().length() <= LETTERS_OF_SHORT_ITEM)
                .forEach(item -> item.addClass("leading"));
    }

    /** To the room that the nearest element around it tells: the column has less than the head. */
    private static void fit(Element picture) {
        var widest = Objects.requireNonNull(picture.closest("[data-widest]")).attr("data-widest");
        PictureSizes.fit(picture, Integer.parseInt(widest) * POINTS_PER_MILLIMETRE);
    }

    private static void shrink(Element picture, double part) {
        picture.select("[style]").forEach(shown -> {
            var style = MILLIMETRES.matcher(shown.attr("style"));
            shown.attr(
                    "style",
                    style.replaceAll(
                            size -> String.format(Locale.ROOT, "%.1fmm", Double.parseDouble(size.group(1)) * part)));
        });
    }

    /** The engine takes the PDF's metadata from here and would copy any other {@code meta} into them too. */
    private static void introduce(Document document, PrintPage.About about) {
        document.expectFirst("html").attr("lang", about.language()).attr("dir", Languages.direction(about.language()));
        document.select("meta").remove();
        document.title(about.title());
        meta(document, "author", about.author());
        meta(document, "subject", about.subject());
    }

    private static String style(String written, PrintPage.About about) {
        var complete = Fonts.withFallbacks(written);
        return Languages.direction(about.language()).equals("rtl") ? Mirror.of(complete) : complete;
    }

    private static void meta(Document document, String name, String content) {
        if (!content.isEmpty()) {
            document.head().appendElement("meta").attr("name", name).attr("content", content);
        }
    }

    /** The engine would make JavaScript of {@code onclick}, attach files for {@code download} and link to any scheme. */
    private static void disarm(Document document) {
        document.select("[onclick], [download]").removeAttr("onclick").removeAttr("download");
        document.select("[href]").forEach(link -> {
            if (!SAFE_LINK.matcher(link.attr("href").strip()).lookingAt()) {
                link.removeAttr("href");
            }
        });
    }

    private void hyphenate(Element marked) {
        marked.nodeStream(TextNode.class).forEach(text -> {
            var within = (Element) text.parent();
            if (within != null && within.closest(UNHYPHENATED) == null) {
                var hyphenated = hyphenation.hyphenate(text.getWholeText(), language(within));
                var endsBlock = text.nextSibling() == null && within.isBlock();
                text.text(endsBlock ? withoutBreakInLastWord(hyphenated) : hyphenated);
            }
        });
    }

    /** A last line should not consist of half a word. */
    private static String withoutBreakInLastWord(String text) {
        var start = text.stripTrailing().length();
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) start--;
        return text.substring(0, start) + text.substring(start).replace("\u00AD", "");
    }

    private static String language(Element element) {
        var nearest = element.closest("[lang]");
        return nearest == null ? "" : nearest.attr("lang");
    }
}
