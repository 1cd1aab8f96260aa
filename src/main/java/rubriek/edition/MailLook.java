package rubriek.edition;

import java.util.HashMap;
import java.util.Map;
import rubriek.shared.Markdown;

/**
 * Inline styles of the mail, by the newsletter's theme, since many mail programs drop style sheets (E-02). Colours here are those of
 * the light scheme; the dark one is in the style element of {@code templates/mail/issue.html}. One for each mail, where it counts the
 * tables.
 */
final class MailLook implements Markdown.Styles {

    private static final String OUTLOOK_KEEPS_LINE_HEIGHT = "mso-line-height-rule:exactly;";

    /** A weight that is bold where numbers are not understood. */
    private static final int BOLD = 600;

    private final boolean fromRight;
    private final Theme theme;
    private final Palette palette;
    private final Map<String, String> elements = new HashMap<>();
    private final EditionMessages words;
    private int wideTables;

    MailLook(Frame frame) {
        fromRight = frame.dir().equals("rtl");
        theme = frame.theme();
        palette = frame.palette();
        words = frame.words();
        var subhead = "margin:16px 0 8px 0;" + text() + "font-size:17px;line-height:24px;font-weight:bold;";
        for (var level = 2; level <= 6; level++) elements.put("h" + level, subhead);
        for (var list : new String[] {"ul", "ol"})
            elements.put(list, "margin:0 0 8px 0;padding:" + sides("0", "0", "0", "24px") + ";");
        for (var cell : new String[] {"th", "td"})
            elements.put(
                    cell,
                    "padding:" + sides("6px", "12px", "6px", "0") + ";" + beginning()
                            + "vertical-align:top;border-bottom:1px solid " + getLine()
                            + ";font-size:15px;line-height:22px;");
        elements.put("p", "margin:0 0 8px 0;");
        elements.put("a", getLink());
        elements.put("sup", "font-size:12px;line-height:1px;vertical-align:super;");
        elements.put("li", "margin:0 0 4px 0;");
        elements.put("table", "margin:0 0 8px 0;border-collapse:collapse;");
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

    private String text() {
        return "font-family:" + theme.text().mail() + ";";
    }

    private static String weight(int weight) {
        return "font-weight:" + (weight >= BOLD ? "bold" : "normal") + ";";
    }

    /** Running text. */
    public String getText() {
        return text() + getInk() + theme.screen().text().css() + OUTLOOK_KEEPS_LINE_HEIGHT;
    }

    /** Headings; size and height are the template's. */
    public String getHeading() {
        return text() + getInk() + weight(theme.screen().weight()) + OUTLOOK_KEEPS_LINE_HEIGHT;
    }

    /** The title of an entry. */
    public String getTitle() {
        return getHeading() + theme.screen().entry().css();
    }

    /** The title of an article, an editorial or a column. */
    public String getPiece() {
        return getHeading() + theme.screen().piece().css();
    }

    /** Labels; size and height are the template's. */
    public String getLabel() {
        return "font-family:" + theme.label().mail() + ";color:" + theme.light().muted() + ";";
    }

    /** Small print. */
    public String getSmall() {
        return getLabel() + "font-size:15px;line-height:22px;" + OUTLOOK_KEEPS_LINE_HEIGHT;
    }

    /** The row that an entry stands in; its text is {@link #getText}. */
    public String getRow() {
        return "padding:" + theme.screen().gap() + "px 40px 0 40px;";
    }

    /** The row of a section's heading. */
    public String getSectionRow() {
        return "padding:" + 2 * theme.screen().gap() + "px 40px 0 40px;";
    }

    /** The heading of a section. */
    public String getSection() {
        var size = theme.screen().section().css();
        return switch (theme.sections()) {
            case RULE -> "padding:0 0 6px 0;" + getHeading() + size + "border-bottom:2px solid " + getAccent() + ";";
            case BAR -> "padding:12px 0 0 0;" + getHeading() + size + "border-top:4px solid " + getAccent() + ";";
            case LABEL ->
                "padding:0 0 8px 0;font-family:" + theme.label().mail() + ";" + getLink() + "font-weight:bold;" + size
                        + OUTLOOK_KEEPS_LINE_HEIGHT + "border-bottom:1px solid " + getLine() + ";";
        };
    }

    /** The cell that the name of the newsletter stands in. */
    public String getMasthead() {
        return switch (theme.masthead()) {
            case PLAIN -> "padding:32px 40px 0 40px;border-top:4px solid " + getAccent() + ";";
            case BAND -> "padding:32px 40px 28px 40px;background-color:" + palette.band() + ";";
            case CENTRED -> "padding:44px 40px 28px 40px;text-align:center;border-bottom:1px solid " + getLine() + ";";
        };
    }

    /** The name of the newsletter. */
    public String getName() {
        var own =
                text() + onMasthead(theme.light().ink()) + weight(theme.screen().nameWeight());
        return own + OUTLOOK_KEEPS_LINE_HEIGHT + theme.screen().name().css();
    }

    /** The title of the issue, below the name. */
    public String getNumber() {
        return "font-family:" + theme.label().mail() + ";"
                + onMasthead(theme.light().muted()) + "font-size:17px;line-height:24px;font-weight:normal;";
    }

    private String onMasthead(String colour) {
        return "color:" + (theme.band() ? palette.onBand() : colour) + ";";
    }

    /** The colour of text. */
    public String getInk() {
        return "color:" + theme.light().ink() + ";";
    }

    /** The logo, which has a white ground of its own on a band. */
    public String getLogo() {
        var place = theme.centred() ? "margin:0 auto 16px auto;" : "margin:0 0 16px 0;";
        return place + (theme.band() ? "padding:6px;background-color:#ffffff;" : "");
    }

    /** The colour of a box's ground, {@code #rrggbb}. */
    public String getTint() {
        return theme.light().tint();
    }

    /** The colour of lines, {@code #rrggbb}. */
    public String getLine() {
        return theme.light().line();
    }

    /** The newsletter's colour, {@code #rrggbb}. */
    public String getAccent() {
        return palette.accent();
    }

    /** A link in the accent's colour. It keeps the underline that every program gives it. */
    public String getLink() {
        return "color:" + palette.accent() + ";";
    }
}
