package rubriek.clipping;

import java.util.regex.Pattern;

/** Plain text of somebody else as Markdown that says the same and does nothing. */
public final class AsTyped {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>]");

    private AsTyped() {}

    public static String markdown(String plain) {
        return MARKUP.matcher(plain).replaceAll("\\\\$0");
    }
}
