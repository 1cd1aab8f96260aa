package rubriek.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rubriek.web.ErrorPages;

/** Says on a page, in words, that something is not there or went wrong. */
@ApplicationScoped
class ErrorSite implements ErrorPages {

    /** In seconds: a database that was restarted is back by then. */
    private static final long UNTIL_BACK = 5;

    /** In seconds, where nobody said how long a rush lasts. */
    private static final long UNTIL_CALM = 60;

    private final Visitor visitor;

    ErrorSite(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public Response page(int status, @Nullable Long wait) {
        var trouble = Trouble.of(status);
        var seconds = wait != null ? wait : trouble == Trouble.RUSH ? UNTIL_CALM : UNTIL_BACK;
        var page = Pages.error(trouble, status, Wait.of(seconds)).setLocale(language(trouble));
        var answer = Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (trouble.passes()) answer.header(HttpHeaders.RETRY_AFTER, seconds);
        return answer.build();
    }

    /** That of what is round it, for what is not there and for who must wait. While something is broken nothing more is looked up. */
    private Locale language(Trouble trouble) {
        return trouble == Trouble.MISSING || trouble == Trouble.RUSH
                ? visitor.languageHere()
                : visitor.languageOfReaders();
    }
}
