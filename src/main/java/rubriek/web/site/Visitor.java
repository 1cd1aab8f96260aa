package rubriek.web.site;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Languages;

/** Who looks at a page that belongs to no newsletter, or to none that is there: what we know is the address and the languages asked for. */
@RequestScoped
class Visitor {

    private static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

    private static final Pattern IN_NEWSLETTER = Pattern.compile("/?newsletters/([a-z0-9-]{1,60})(/.*)?");

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Newsletters newsletters;
    private final RoutingContext connection;

    Visitor(HttpHeaders headers, UriInfo uri, Newsletters newsletters, RoutingContext connection) {
        this.connection = connection;
        this.headers = headers;
        this.uri = uri;
        this.newsletters = newsletters;
    }

    /**
     * The language of the newsletter that the address is in, or else {@link #language}. It is looked up only where waiting is allowed: an
     * address that no page is made for is answered by a thread that may not.
     */
    Locale languageHere() {
        var address = IN_NEWSLETTER.matcher(uri.getPath());
        if (!address.matches() || !BlockingOperationControl.isBlockingAllowed()) return language();
        return newsletters.find(address.group(1)).map(NewsletterView::locale).orElseGet(this::language);
    }

    /** The address that the request comes from, as far as proxies may tell. */
    InetAddress address() {
        try {
            return InetAddress.getByName(connection.request().remoteAddress().hostAddress());
        } catch (UnknownHostException cannotHappen) { // it is a literal
            throw new IllegalStateException(cannotHappen);
        }
    }

    /** Dutch or English: the one that is asked for more, English when neither is. */
    Locale language() {
        return Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), OFFERED);
    }
}
