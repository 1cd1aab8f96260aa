package rubriek.shared;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages that every word for a reader exists in. */
public final class Languages {

    public static final List<String> OF_READERS = List.of("nl", "en", "de", "fr", "fy", "ar");

    private static final Set<String> FROM_RIGHT = Set.of("ar");

    private Languages() {}

    /**
     * The best of these for an Accept-Language header (RFC 9110 section 12.5.4); the first one for whoever asks for none of them, or
     * asks in a way that is none.
     */
    public static Locale best(@Nullable String acceptLanguage, List<Locale> offered) {
        var asked = acceptLanguage == null ? Optional.<Locale>empty() : lookup(acceptLanguage, offered);
        return asked.orElseGet(() -> offered.get(0));
    }

    /** The JDK's reader of the header throws what comes to hand when it is malformed, an index out of bounds for one. */
    private static Optional<Locale> lookup(String acceptLanguage, List<Locale> offered) {
        try {
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(acceptLanguage), offered));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }

    /** {@code rtl} for what is written from right to left, else {@code ltr}: the attribute {@code dir} of HTML. */
    public static String direction(String language) {
        return FROM_RIGHT.contains(language) ? "rtl" : "ltr";
    }

    public static Locale locale(String language) {
        return Locale.forLanguageTag(language);
    }
}
