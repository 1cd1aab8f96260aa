package rubriek.edition;

import rubriek.newsletter.Brand;
import rubriek.newsletter.Typeface;

/**
 * The look of a newsletter as tokens, which the templates of all editions are set with. There is one set of templates; what a theme
 * cannot say in a token is a condition on its manner.
 *
 * @param light the colours of the light scheme
 * @param dark the colours of the dark scheme
 * @param text what text and headings are set in
 * @param label what labels and small print are set in
 * @param masthead how the name of the newsletter stands
 * @param sections how sections begin
 * @param screen sizes and weights in a mail and on the page
 * @param paper the printed issue
 */
public record Theme(
        Grounds light,
        Grounds dark,
        Faces text,
        Faces label,
        Masthead masthead,
        SectionManner sections,
        ScreenSizes screen,
        PaperTheme paper) {

    /** How the name of the newsletter stands. */
    public enum Masthead {
        /** Left, under a line of the accent. */
        PLAIN,
        /** On a band of the accent, in white or, where that is light, in black. */
        BAND,
        /** In the middle, over a thin line. */
        CENTRED
    }

    /** How sections begin. */
    public enum SectionManner {
        /** A heading over a line of the accent. */
        RULE,
        /** A strong heading under a thick line of the accent. */
        BAR,
        /** A small heading in the accent, as a label, over a thin line. */
        LABEL
    }

    /** The look of a newsletter. */
    public static Theme of(Brand brand) {
        return switch (brand.themeOrDefault()) {
            case KLASSIEK -> Themes.klassiek(or(brand, Typeface.SERIF));
            case MODERN -> Themes.modern(or(brand, Typeface.SANS));
            case RUSTIG -> Themes.rustig(or(brand, Typeface.SERIF));
        };
    }

    private static Typeface or(Brand brand, Typeface own) {
        var chosen = brand.typeface();
        return chosen == null ? own : chosen;
    }

    public boolean band() {
        return masthead == Masthead.BAND;
    }

    public boolean centred() {
        return masthead == Masthead.CENTRED;
    }

    /** Whether running text is sans, of which paper has no strong italics. */
    public boolean sans() {
        return text.equals(Faces.SANS);
    }

    /** How wide the text area of a sheet of A4 is, in millimetres. */
    public int paperWidth() {
        return centred() ? 142 : 154;
    }

    /** How wide the text area of such a sheet is, in millimetres: what stands in the column may be less. */
    public int widthOn(Paper paper) {
        return paper.isSmall() ? paper.widest() : paperWidth();
    }

    public boolean bars() {
        return sections == SectionManner.BAR;
    }

    public boolean labels() {
        return sections == SectionManner.LABEL;
    }
}
