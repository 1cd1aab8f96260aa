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

    /** As far as is known at once, in the words of the ledger ({@link DeliveryState}). */
    public enum Result {
        /** The relay took it. */
        @JsonProperty("sent")
        SENT,
        /** It did not leave, and may at a later moment: a dispatch would queue it and try again. A test mail is tried once. */
        @JsonProperty("later")
        LATER,
        /** Refused for good, or no relay can carry it. */
        @JsonProperty("failed")
        FAILED,
        /** All of it went out and no answer came back: it may arrive all the same. */
        @JsonProperty("unknown")
        UNKNOWN
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
        return switch (outcome.meaning()) {
            case SENT -> Result.SENT;
            case TEMPORARY, RETRYABLE -> Result.LATER;
            case PERMANENT -> Result.FAILED;
            case UNKNOWN -> Result.UNKNOWN;
        };
    }
}
