package rubriek.web.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much of a body is let through, path by path. The framework knows one limit for all of them, and that has to be the one of a file
 * of subscribers, which is read as it comes, and so is a mail, whose own limit is said in words; every other body may end up in memory.
 */
@ApplicationScoped
class BodyLimits {

    private static final Pattern READ_AS_IT_COMES =
            Pattern.compile(Paths.V1 + "/(lists/[^/]+/imports|suppressions/imports|bounces)/?");

    private static final long MOST_OCTETS = 32L << 20;

    /** Room for the other parts of a form. */
    private static final long BESIDE_THE_FILE = 1L << 20;

    /** Octets that may come between two looks. */
    private static final long BEFORE_THE_FRAMEWORK = 64L << 20;

    private static final long LOOK_EVERY_MS = 20;

    private static final int LONGEST_NUMBER = 18;

    /** Before the framework's own limit, which answers with nothing. */
    private static final int FIRST = 1000;

    /** Behind the framework's own limit, which this one takes the place of. */
    private static final int PRIORITY = 1;

    /** Where the framework's stream of a body looks for its limit. */
    private static final String LIMIT = "io.quarkus.max-request-size";

    private final EarlyProblems problems;
    private final long mostOfAFile;

    BodyLimits(EarlyProblems problems, @ConfigProperty(name = "rubriek.imports.most-octets") MemorySize mostOfAFile) {
        this.problems = problems;
        this.mostOfAFile = mostOfAFile.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, FIRST);
        filters.register(this::limit, PRIORITY);
    }

    private void refuse(RoutingContext request) {
        if (announced(request) <= most(request)) request.next();
        else answer(request);
    }

    private void answer(RoutingContext request) {
        if (takesAFile(request)) problems.answer(request, 413, "import-too-large", Octets.inWords(mostOfAFile));
        else problems.answer(request, 413, "too-large");
    }

    private void limit(RoutingContext request) {
        var watched = takesAFile(request) && isFormOfUnknownLength(request);
        request.put(LIMIT, most(request) + (watched ? BEFORE_THE_FRAMEWORK : 0));
        if (watched) watch(request);
        request.next();
    }

    /** The framework reads such a form to its end before it asks us, and answers with nothing what goes beyond its limit. */
    private void watch(RoutingContext request) {
        var vertx = request.vertx();
        var timer = vertx.setPeriodic(LOOK_EVERY_MS, id -> {
            if (request.request().bytesRead() <= most(request)
                    || request.response().headWritten()) return;
            vertx.cancelTimer(id);
            request.response().endHandler(told -> request.request().connection().close());
            answer(request);
        });
        request.addEndHandler(over -> vertx.cancelTimer(timer));
    }

    private static boolean isFormOfUnknownLength(RoutingContext request) {
        var headers = request.request().headers();
        var type = Objects.requireNonNullElse(headers.get("Content-Type"), "");
        return !headers.contains("Content-Length")
                && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private long most(RoutingContext request) {
        return takesAFile(request) ? mostOfAFile + BESIDE_THE_FILE : MOST_OCTETS;
    }

    private static boolean takesAFile(RoutingContext request) {
        return READ_AS_IT_COMES.matcher(request.normalizedPath()).matches();
    }

    private static long announced(RoutingContext request) {
        var length = request.request().getHeader("Content-Length");
        if (length == null || !length.matches("\\d+")) return 0;
        return length.length() > LONGEST_NUMBER ? Long.MAX_VALUE : Long.parseLong(length);
    }
}
