package rubriek.media;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a file's name that is kept: small letters, digits and single hyphens, whatever the sender called it (S-15). */
final class Stem {

    private static final int LONGEST = 60;

    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern ENDING = Pattern.compile("\\.[^.]{0,10}$");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Stem() {}

    /** @param otherwise when nothing is left of the name */
    static String of(@Nullable String name, String otherwise) {
        if (name == null) return otherwise;
        var last = ENDING.matcher(FOLDERS.matcher(name).replaceFirst("")).replaceFirst("");
        var bare = ACCENTS.matcher(Normalizer.normalize(last, Normalizer.Form.NFKD))
                .replaceAll("");
        var plain = hyphened(bare.toLowerCase(Locale.ROOT));
        var stem = plain.length() > LONGEST ? hyphened(plain.substring(0, LONGEST)) : plain;
        return stem.isEmpty() ? otherwise : stem;
    }

    private static String hyphened(String text) {
        return OTHERS.matcher(text).replaceAll("-").replaceAll("^-|-$", "");
    }
}
