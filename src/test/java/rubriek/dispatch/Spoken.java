package rubriek.dispatch;

import java.util.Optional;
import java.util.function.Function;

/** A lane that leads nowhere, and answers what a test makes it answer. */
record Spoken(Function<Envelope, Outcome> answer) implements Lane {

    static final Outcome ACCEPTED = new Outcome.Accepted(new Reply(250, Optional.of("2.0.0"), "Ok"));

    @Override
    public Outcome carry(Envelope envelope, byte[] message, Runnable beforeDot) {
        return answer.apply(envelope);
    }

    @Override
    public void close() {
        // nothing is open
    }
}
