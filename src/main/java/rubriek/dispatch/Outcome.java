package rubriek.dispatch;

import java.util.Optional;
import rubriek.shared.Mishap;

/**
 * What became of one message on its way: the whole truth that the carrier knows, as a value. {@link #meaning()} tells what to do.
 */
public sealed interface Outcome {

    /** The server took responsibility for the message (RFC 5321 section 4.2.5). */
    record Accepted(Reply reply) implements Outcome {
        @Override
        public Meaning meaning() {
            return Meaning.SENT;
        }

        @Override
        public Optional<Reply> answer() {
            return Optional.of(reply);
        }
    }

    /** The server said no, at this stage; the message was not sent. */
    record Refused(Stage stage, Reply reply) implements Outcome {

        private static final int TOO_MANY_RECIPIENTS = 552;
        private static final String TOO_MANY_BY_ITS_CODE = "5.5.3";

        @Override
        public Meaning meaning() {
            if (stage.beforeAnyMessage()) return Meaning.RETRYABLE;
            return reply.permanent() && !tooManyRecipients() ? Meaning.PERMANENT : Meaning.TEMPORARY;
        }

        /** RFC 5321 section 4.5.3.1.10. An enhanced code that says otherwise, such as 5.2.2 of a full mailbox, is believed (T-02). */
        private boolean tooManyRecipients() {
            return stage == Stage.RCPT
                    && reply.code() == TOO_MANY_RECIPIENTS
                    && reply.enhanced().map(TOO_MANY_BY_ITS_CODE::equals).orElse(true);
        }

        @Override
        public Optional<Reply> answer() {
            return Optional.of(reply);
        }
    }

    /**
     * The conversation broke at this stage: the connection went, nobody answered in time, the server closed the session with 421
     * or spoke something that is not SMTP.
     *
     * @param reason in {@link rubriek.shared.KeptWords kept words} for an operator, free of addresses and secrets
     * @param answer the last thing the server said, where it said why
     */
    record Lost(Stage stage, String reason, Optional<Reply> answer) implements Outcome {

        public Lost(Stage stage, String reason) {
            this(stage, reason, Optional.empty());
        }

        public Lost(Stage stage, Mishap mishap) {
            this(stage, mishap.kept());
        }

        public Lost(Stage stage, Mishap mishap, Reply answer) {
            this(stage, mishap.kept(), Optional.of(answer));
        }

        @Override
        public Meaning meaning() {
            return stage == Stage.DOT ? Meaning.UNKNOWN : Meaning.RETRYABLE;
        }
    }

    /**
     * This relay cannot carry this message, and was not asked to: a limit of the relay, never a bounce (I-02, T-12).
     *
     * @param reason in {@link rubriek.shared.KeptWords kept words}
     */
    record Undeliverable(String reason) implements Outcome {

        public Undeliverable(Mishap mishap) {
            this(mishap.kept());
        }

        @Override
        public Meaning meaning() {
            return Meaning.PERMANENT;
        }

        @Override
        public Optional<Reply> answer() {
            return Optional.empty();
        }
    }

    /** What an outcome asks of whoever keeps the deliveries. */
    enum Meaning {
        /** The relay has it. */
        SENT,
        /** Refused for now (4yz): try again later, and count the attempt. */
        TEMPORARY,
        /** Refused for good (5yz): never send this copy again. */
        PERMANENT,
        /** All of it went out and no answer came back: the recipient has it or has it not (RFC 5321 section 4.5.3.2.6). */
        UNKNOWN,
        /** It certainly did not go out, and the recipient has no part in that: it stays pending, and nothing is counted. */
        RETRYABLE
    }

    Meaning meaning();

    /** What the server said, where it said anything about this. */
    Optional<Reply> answer();
}
