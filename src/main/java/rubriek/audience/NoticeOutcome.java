package rubriek.audience;

import java.time.Instant;

/** What became of one try to send a notice. The replies are the relay's words, or ours when it said nothing. */
public sealed interface NoticeOutcome {

    /** The relay took it. */
    record Sent(String reply) implements NoticeOutcome {}

    /** It will never be taken. */
    record Failed(String reply) implements NoticeOutcome {}

    /**
     * It was not taken now.
     *
     * @param counted whether it was a try; not when nobody came as far as this mail (T-04)
     */
    record TryAgain(Instant at, String reply, boolean counted) implements NoticeOutcome {

        /** After a try that counts. */
        public TryAgain(Instant at, String reply) {
            this(at, reply, true);
        }
    }
}
