package rubriek.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they stand in an address or a file's name: small letters, digits and single hyphens, whatever somebody typed. */
public final class AddressWords {

    private static final int LONGEST = 60;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private AddressWords() {}

    /** @return at most 60 characters; empty when the text has no letter or digit that can stand in an address */
    public static String of(String text) {
        var bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        var plain = hyphened(bare.toLowerCase(Locale.ROOT));
        return plain.length() > LONGEST ? hyphened(plain.substring(0, LONGEST)) : plain;
    }

    private static String hyphened(String text) {
        return OTHERS.matcher(text).replaceAll("-").replaceAll("^-|-$", "");
    }
}
