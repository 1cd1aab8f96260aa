package rubriek.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one test mail.
 *
 * @param reply what the relay said, or what broke the conversation
 */
public record TestMailResult(String email, Result result, DeliveryRow.@Nullable Answer reply) {

    /** As far as is known at once. */
    public enum Result {
        /** The relay took it. */
        @JsonProperty("accepted")
        ACCEPTED,
        /** The relay did not want it. */
        @JsonProperty("refused")
        REFUSED,
        /** The conversation broke; if it broke at the very end, the mail may arrive all the same. */
        @JsonProperty("lost")
        LOST
    }

    /** The same for a reader of this language. */
    public TestMailResult in(Locale language) {
        return reply == null ? this : new TestMailResult(email, result, reply.in(language));
    }

    /** The same for another spelling of the address. */
    TestMailResult to(String spelling) {
        return new TestMailResult(spelling, result, reply);
    }

    static TestMailResult of(String email, Outcome outcome) {
        var reply = outcome.answer();
        return new TestMailResult(
                email,
                result(outcome),
                new DeliveryRow.Answer(
                        reply.map(Reply::code).orElse(null),
                        reply.flatMap(Reply::enhanced).orElse(null),
                        reply.map(Reply::text).orElseGet(() -> InWords.of(outcome))));
    }

    private static Result result(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted) return Result.ACCEPTED;
        return outcome instanceof Outcome.Lost ? Result.LOST : Result.REFUSED;
    }
}
