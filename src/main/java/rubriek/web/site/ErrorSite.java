package rubriek.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import rubriek.web.ErrorPages;

/** Says on a page, in words, that something is not there or went wrong. */
@ApplicationScoped
class ErrorSite implements ErrorPages {

    /** A database that was restarted is back by then. */
    private static final int SECONDS_TO_WAIT = 5;

    private final Visitor visitor;

    ErrorSite(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public Response page(int status) {
        var trouble = Trouble.of(status);
        // What is not there is said in the language of what is round it. While something is broken nothing more is
        // looked up.
        var language = trouble == Trouble.MISSING ? visitor.languageHere() : visitor.language();
        var page = Pages.error(trouble, status).setLocale(language);
        var answer = Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == 503) answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return answer.build();
    }
}
