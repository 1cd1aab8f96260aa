package rubriek.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** Who looks at a page that belongs to no newsletter: what we know is the languages that the browser asks for. */
@RequestScoped
class Visitor {

    private static final List<String> OFFERED = List.of("nl", "en");

    private final HttpHeaders headers;

    Visitor(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Dutch or English: the first of the two that is asked for, English when neither is. */
    Locale language() {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(OFFERED::contains)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }
}
