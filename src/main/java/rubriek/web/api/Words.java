package rubriek.web.api;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Languages;
import rubriek.shared.Refused;

/** The words of the {@code problems} bundle in one of the languages that it is written in. */
final class Words {

    /** The first one is spoken to whoever asks for none of them. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

    private static final ResourceBundle.Control AS_NAMED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle bundle;

    private Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("problems", language, AS_NAMED);
    }

    static Words in(Locale language) {
        return new Words(language);
    }

    /** The best language for an Accept-Language header (RFC 9110 section 12.5.4); a malformed one is passed over. */
    static Locale best(@Nullable String acceptLanguage) {
        return Languages.best(acceptLanguage, LANGUAGES);
    }

    Locale language() {
        return language;
    }

    String say(String key, Object... arguments) {
        return filled(bundle.getString(key), arguments);
    }

    /** The words under the key, or nothing when nobody wrote any. */
    Optional<String> find(String key, Object... arguments) {
        return bundle.containsKey(key) ? Optional.of(filled(bundle.getString(key), arguments)) : Optional.empty();
    }

    private String text(Object argument) {
        return argument instanceof Refused.Term term
                ? bundle.getString("term." + term.key())
                : String.valueOf(argument);
    }

    /** Arguments stand as they are: no thousands separator in the number of an issue. */
    private String filled(String pattern, Object... arguments) {
        var texts = Arrays.stream(arguments).map(this::text).toArray();
        return new MessageFormat(pattern, language).format(texts);
    }
}
