package rubriek.shared;

import java.util.List;
import java.util.Locale;

/** The languages that every word for a reader exists in. */
public final class Languages {

    public static final List<String> OF_READERS = List.of("nl", "en", "de", "fr", "fy");

    private Languages() {}

    public static Locale locale(String language) {
        return Locale.forLanguageTag(language);
    }
}
