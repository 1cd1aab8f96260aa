package rubriek.edition;

import java.util.Map;
import rubriek.shared.Markdown;

/**
 * Inline styles of the mail, since many mail programs drop style sheets (E-02). Colours here are those of the light scheme; the dark
 * one is in the style element of {@code templates/mail/issue.html}. One for each mail, where it counts the tables.
 */
final class MailLook implements Markdown.Styles {

    private static final String SERIF = "font-family:Georgia,Times New Roman,serif;";
    private static final String SANS = "font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;";
    private static final String INK = "color:#182029;";
    private static final String MUTED = "color:#4a545d;";

    private static final String OUTLOOK_KEEPS_LINE_HEIGHT = "mso-line-height-rule:exactly;";

    private final boolean fromRight;
    private final String accent;
    private final String link;
    private final Map<String, String> elements;
    private final EditionMessages words;
    private int wideTables;

    /** @param dir of the language: {@code ltr} or {@code rtl} */
    MailLook(Palette palette, EditionMessages words, String dir) {
        this.words = words;
        this.fromRight = dir.equals("rtl");
        accent = palette.accent();
        link = "color:" + palette.accent() + ";";
        var subhead = "margin:16px 0 8px 0;" + SERIF + "font-size:17px;line-height:24px;font-weight:bold;";
        var list = "margin:0 0 8px 0;padding:" + sides("0", "0", "0", "24px") + ";";
        var cell = "padding:" + sides("6px", "12px", "6px", "0") + ";" + beginning()
                + "vertical-align:top;border-bottom:1px solid #dad7d0;" + "font-size:15px;line-height:22px;";
        elements = Map.ofEntries(
                Map.entry("p", "margin:0 0 8px 0;"),
                Map.entry("a", link),
                Map.entry("sup", "font-size:12px;line-height:1px;vertical-align:super;"),
                Map.entry("ul", list),
                Map.entry("ol", list),
                Map.entry("li", "margin:0 0 4px 0;"),
                Map.entry("table", "margin:0 0 8px 0;border-collapse:collapse;"),
                Map.entry("th", cell),
                Map.entry("td", cell),
                Map.entry("h2", subhead),
                Map.entry("h3", subhead),
                Map.entry("h4", subhead),
                Map.entry("h5", subhead),
                Map.entry("h6", subhead));
    }

    @Override
    public String of(String element) {
        return elements.getOrDefault(element, "");
    }

    @Override
    public String aligned(String element, String side) {
        return of(element).replace(beginning(), "text-align:" + side + ";");
    }

    @Override
    public String wideTable() {
        return words.wideTable(++wideTables);
    }

    private String beginning() {
        return "text-align:" + getStart() + ";";
    }

    /** The side where lines begin: Outlook for Windows knows no logical ones. */
    public String getStart() {
        return fromRight ? "right" : "left";
    }

    /** Four lengths of an element, clockwise from the top, as a page from left to right has them. */
    public String sides(String top, String right, String bottom, String left) {
        return String.join(" ", top, fromRight ? left : right, bottom, fromRight ? right : left);
    }

    /** Running text. */
    public String getText() {
        return SERIF + INK + "font-size:17px;line-height:26px;" + OUTLOOK_KEEPS_LINE_HEIGHT;
    }

    /** Headings; size and height are the template's. */
    public String getHeading() {
        return SERIF + INK + "font-weight:bold;" + OUTLOOK_KEEPS_LINE_HEIGHT;
    }

    /** Labels; size and height are the template's. */
    public String getLabel() {
        return SANS + MUTED;
    }

    /** Small print. */
    public String getSmall() {
        return SANS + MUTED + "font-size:15px;line-height:22px;" + OUTLOOK_KEEPS_LINE_HEIGHT;
    }

    /** The newsletter's colour, {@code #rrggbb}. */
    public String getAccent() {
        return accent;
    }

    /** A link in the accent's colour. It keeps the underline that every program gives it. */
    public String getLink() {
        return link;
    }
}
