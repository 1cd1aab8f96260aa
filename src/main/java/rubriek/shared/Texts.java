package rubriek.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Translated words outside templates: the bundle {@code texts/<name>_<language>.properties}, as {@link MessageFormat} patterns.
 * A language that a bundle has not is answered in English, whatever the machine speaks.
 */
public final class Texts {

    private static final Control NOT_THE_MACHINES_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale locale;

    private Texts(ResourceBundle words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** @param bundle the name below {@code texts/}, such as {@code issue} */
    public static Texts of(String bundle, Locale locale) {
        return new Texts(ResourceBundle.getBundle("texts." + bundle, locale, NOT_THE_MACHINES_LANGUAGE), locale);
    }

    public Locale locale() {
        return locale;
    }

    /** The words by that key, with the arguments filled in; numbers are written bare. */
    public String get(String key, Object... arguments) {
        var bare = List.of(arguments).stream()
                .map(a -> a instanceof Number ? a.toString() : a)
                .toArray();
        return new MessageFormat(words.getString(key), locale).format(bare);
    }
}
