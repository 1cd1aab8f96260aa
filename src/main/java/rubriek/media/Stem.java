package rubriek.media;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubriek.shared.AddressWords;

/** The part of a file's name that is kept: small letters, digits and single hyphens, whatever the sender called it (S-15). */
final class Stem {

    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern ENDING = Pattern.compile("\\.[^.]{0,10}$");

    private Stem() {}

    /** @param otherwise when nothing is left of the name */
    static String of(@Nullable String name, String otherwise) {
        if (name == null) return otherwise;
        var stem = AddressWords.of(
                ENDING.matcher(FOLDERS.matcher(name).replaceFirst("")).replaceFirst(""));
        return stem.isEmpty() ? otherwise : stem;
    }
}
