package rubriek.edition;

import rubriek.newsletter.Typeface;

/**
 * A typeface on each medium, as the value of {@code font-family}. In a mail it stands in an attribute and so has no quotes.
 *
 * @param mail what mail programs have
 * @param web what browsers have; nothing is loaded
 * @param paper what is embedded ({@link rubriek.edition.print}); behind it the other, which has the signs that it lacks
 */
public record Faces(String mail, String web, String paper) {

    static final Faces SERIF = new Faces(
            "Georgia,Times New Roman,serif",
            "\"Source Serif 4\", \"Iowan Old Style\", \"Palatino Linotype\", Georgia, serif",
            "\"Source Serif 4\", \"Source Sans 3\"");

    static final Faces SANS = new Faces(
            "-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif",
            "system-ui, \"Segoe UI\", Roboto, \"Helvetica Neue\", \"Noto Sans\", sans-serif",
            "\"Source Sans 3\", \"Source Serif 4\"");

    static Faces of(Typeface typeface) {
        return switch (typeface) {
            case SERIF -> SERIF;
            case SANS -> SANS;
        };
    }
}
