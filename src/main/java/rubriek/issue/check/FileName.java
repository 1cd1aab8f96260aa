package rubriek.issue.check;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an alternative text is the name of a file that somebody forgot to replace: {@code IMG_2041}, {@code Noor-Bakker-foto-2019},
 * {@code Noor Bakker 1}, {@code Noor Bakker foto}, {@code trio}. A name by itself, {@code Noor Bakker}, is a fair text for a portrait.
 */
final class FileName {

    private static final Pattern EXTENSION =
            Pattern.compile(".*\\.(jpe?g|png|gif|webp|svg|tiff?|heic|bmp|avif|pdf)", Pattern.CASE_INSENSITIVE);

    private static final Pattern CAMERA = Pattern.compile(
            "(IMG|DSCN?|DSCF|PXL|DJI|GOPR|MVIMG|P|image|img|foto|photo|picture|pic|afbeelding|beeld|plaatje|scan|screenshot|schermafbeelding|schermafdruk|untitled|naamloos|whatsapp["
                    + " _-]image)[ _-]?[\\d ._-]*(at[ \\d._-]+)?(\\(\\d+\\))?",
            Pattern.CASE_INSENSITIVE);

    /** No blank, and parts joined by what file names are joined by. */
    private static final Pattern JOINED =
            Pattern.compile("\\S*_\\S*|\\S+-\\S+-\\S*\\d\\S*|\\S*\\d\\S*-\\S+-\\S+|[0-9a-f-]{12,}|\\d{4,}");

    private static final Pattern ONE_PLAIN_WORD = Pattern.compile("\\p{Ll}{1,15}");

    /** Words with capitals, as in a person's name, and one more. */
    private static final Pattern NAME_AND_MORE = Pattern.compile(
            "\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{Lu}[\\p{L}'’.-]*|van|de|den|der|het|te|ten|ter|en|von|la|le|el)){0,4}"
                    + " (\\d{1,3}|\\p{L}+)");

    private static final Set<String> MARKS_OF_VERSIONS = Set.of(
            "foto",
            "photo",
            "aangepast",
            "bewerkt",
            "edited",
            "kopie",
            "copy",
            "final",
            "def",
            "definitief",
            "klein",
            "groot",
            "small",
            "large",
            "bijgesneden",
            "cropped",
            "web",
            "print",
            "hr",
            "lr",
            "nieuw",
            "new",
            "oud",
            "old",
            "versie",
            "zw",
            "kleur");

    private FileName() {}

    static boolean looksLike(String alt) {
        var text = alt.strip();
        if (text.isEmpty()) return false;
        return EXTENSION.matcher(text).matches()
                || CAMERA.matcher(text).matches()
                || JOINED.matcher(text).matches()
                || ONE_PLAIN_WORD.matcher(text).matches()
                || isNameWithMark(text);
    }

    private static boolean isNameWithMark(String text) {
        var match = NAME_AND_MORE.matcher(text);
        if (!match.matches()) return false;
        var last = match.group(1);
        var many = text.split(" ", -1).length > 2;
        return many && Character.isDigit(last.charAt(0)) || MARKS_OF_VERSIONS.contains(last);
    }
}
