package rubriek.web.api;

import java.util.Locale;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Something that was made, and how long that took, which the answer says in the header that browsers show and benchmarks read (W3C Server
 * Timing). What is read before, and what the answer takes on its way, is not in it.
 *
 * @param milliseconds that making it took
 */
record Timed<T>(T made, double milliseconds) {

    private static final String HEADER = "Server-Timing";
    private static final double NANOSECONDS = 1e6;

    static <T> Timed<T> of(Supplier<T> making) {
        var began = System.nanoTime();
        var made = making.get();
        return new Timed<>(made, (System.nanoTime() - began) / NANOSECONDS);
    }

    <B> ResponseBuilder<B> say(ResponseBuilder<B> answer) {
        return answer.header(HEADER, String.format(Locale.ROOT, "render;dur=%.3f", milliseconds));
    }
}
