package rubriek.edition.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Begins a piece with a letter as high as three lines. It is drawn as decoration, since a letter in a box of its own would be read and
 * copied apart from its word; the letter of the text itself stands there too, too small to be seen.
 */
final class DropCaps {

    private static final int LINES = 3;

    /** A shorter paragraph would look like the letter's caption. */
    private static final int FEWEST_LINES = LINES + 2;

    private static final int ROUNDS = 4;

    /** From the top of a line to its capitals, and from its bottom to the base line, as parts of it. */
    private static final double ABOVE = 0.23;

    private static final double BELOW = 0.26;

    private static final Pattern INITIAL = Pattern.compile("^[«»“”„‘’‚\"'(\\[]{0,2}\\p{L}");

    private static final String SOFT_HYPHEN = "\u00AD";

    private final Initials initials;
    private final List<Beginning> beginnings = new ArrayList<>();

    private static final class Beginning {

        private final Element paragraph;
        private final Initials.Initial initial;
        private final Cast cast;
        private final Element trial;
        private @Nullable List<Strip> strips;

        Beginning(Element paragraph, Initials.Initial initial, Cast cast, Element trial) {
            this.paragraph = paragraph;
            this.initial = initial;
            this.cast = cast;
            this.trial = trial;
        }

        double height() {
            return LINES * cast.line();
        }
    }

    DropCaps(Initials initials) {
        this.initials = initials;
    }

    /** Takes note of a text that is to begin with one. */
    void add(Cast cast) {
        var flow = cast.flow();
        var paragraph = flow.select("p").first();
        if (!flow.hasAttr("data-initial") || paragraph == null || !isFirst(paragraph, flow)) return;
        var found = INITIAL.matcher(paragraph.text());
        if (!found.find()) return;
        var baseline = (LINES - BELOW) * cast.line();
        initials.draw(found.group(), ABOVE * cast.line(), baseline, LINES * cast.line())
                .ifPresent(initial -> {
                    var trial = paragraph.clone().removeClass("indent");
                    if (hideInitial(trial, found.group()))
                        beginnings.add(new Beginning(paragraph, initial, cast, trial));
                });
    }

    private static boolean isFirst(Element paragraph, Element flow) {
        for (var at = paragraph; at != null && !at.equals(flow); at = at.parent())
            if (at.previousElementSibling() != null) return false;
        return true;
    }

    private static boolean hideInitial(Element paragraph, String letters) {
        var first = paragraph
                .nodeStream(TextNode.class)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseThrow();
        var text = first.getWholeText().stripLeading();
        if (!text.startsWith(letters)) return false;
        first.text(text.substring(letters.length()));
        first.before(new Element("span").addClass("initial").appendText(letters));
        return true;
    }

    /** Sets them all. */
    void set(Document pattern, Press press) {
        var open = List.copyOf(beginnings);
        for (var round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            var galley = new Galley(pattern);
            for (var each : open) {
                var copy = each.trial.clone();
                var width = each.cast.columnWidth() - each.initial.width();
                galley.set(copy, "flow " + each.cast.dress(), width, set -> each.strips = set.strips());
            }
            galley.measure(press);
            open = open.stream().filter(each -> !settle(each)).toList();
        }
    }

    /** @return false when a word had to be kept together and the lines must be found anew */
    private static boolean settle(Beginning beginning) {
        var strips = beginning.strips;
        if (strips == null || strips.size() < FEWEST_LINES) return true;
        var last = (Strip.Line) strips.get(LINES - 1);
        if (last.hyphenated()) {
            joinWord(beginning.trial, last.to());
            return false;
        }
        var whole = beginning.trial;
        var capped = new Element("div").addClass("capped").attr("style", style(beginning));
        Slice.copy(whole, 0, last.to(), capped.appendElement("p"));
        var rest = whole.shallowClone().addClass("continued");
        Slice.copy(whole, last.to(), Integer.MAX_VALUE, rest);
        beginning.paragraph.before(capped);
        beginning.paragraph.replaceWith(rest);
        return true;
    }

    /** Takes the soft hyphens out of the word that this many letters end in. */
    private static void joinWord(Element paragraph, int letters) {
        var seen = 0;
        for (var text : paragraph.nodeStream(TextNode.class).toList()) {
            var whole = text.getWholeText();
            var within = Letters.in(whole);
            if (seen + within < letters) {
                seen += within;
                continue;
            }
            var at = 0;
            for (var left = letters - seen; left > 0; at++) if (Letters.isOne(whole.charAt(at))) left--;
            var from = 1 + Math.max(whole.lastIndexOf(' ', at), whole.lastIndexOf('\n', at));
            var to = whole.indexOf(' ', at) < 0 ? whole.length() : whole.indexOf(' ', at);
            text.text(whole.substring(0, from)
                    + whole.substring(from, to).replace(SOFT_HYPHEN, "")
                    + whole.substring(to));
            return;
        }
    }

    private static String style(Beginning beginning) {
        var initial = beginning.initial;
        return String.format(
                Locale.ROOT,
                "height:%.2fpt;padding-left:%.2fpt;background-image:url(%s);background-size:%.2fpt %.2fpt",
                beginning.height(),
                initial.width(),
                initial.picture(),
                initial.width(),
                beginning.height());
    }
}
