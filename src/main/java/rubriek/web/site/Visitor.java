package rubriek.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import rubriek.shared.Languages;

/** Who looks at a page that belongs to no newsletter: what we know is the languages that the browser asks for. */
@RequestScoped
class Visitor {

    private static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

    private final HttpHeaders headers;

    Visitor(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Dutch or English: the one that is asked for more, English when neither is. */
    Locale language() {
        return Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), OFFERED);
    }
}
