package rubriek.web.site;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Languages;

/** Who looks at a page that belongs to no newsletter, or to none that is there: what we know is the address and the languages asked for. */
@RequestScoped
class Visitor {

    private static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

    private static final List<Locale> OF_READERS = Stream.concat(
                    OFFERED.stream(), Languages.OF_READERS.stream().map(Languages::locale))
            .distinct()
            .toList();

    private static final Pattern IN_NEWSLETTER = Pattern.compile("/?newsletters/([a-z0-9-]{1,60})(/.*)?");

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Newsletters newsletters;
    private final RoutingContext connection;
    private final Proxies proxies;

    Visitor(HttpHeaders headers, UriInfo uri, Newsletters newsletters, RoutingContext connection, Proxies proxies) {
        this.connection = connection;
        this.proxies = proxies;
        this.headers = headers;
        this.uri = uri;
        this.newsletters = newsletters;
    }

    /**
     * The language of the newsletter that the address is in, or else {@link #languageOfReaders}. It is looked up only where
     * waiting is allowed: an address that no page is made for is answered by a thread that may not.
     */
    Locale languageHere() {
        var address = IN_NEWSLETTER.matcher(uri.getPath());
        if (!address.matches() || !BlockingOperationControl.isBlockingAllowed()) return languageOfReaders();
        return newsletters.find(address.group(1)).map(NewsletterView::locale).orElseGet(this::languageOfReaders);
    }

    /** The address that the request comes from, as far as proxies may tell. */
    InetAddress address() {
        return proxies.address(connection.request());
    }

    /** Of those that readers' pages are in the one that is asked for most, English when none is. */
    Locale languageOfReaders() {
        return Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), OF_READERS);
    }

    /** Dutch or English: the one that is asked for more, English when neither is. */
    Locale language() {
        return Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), OFFERED);
    }
}
