package rubriek.audience;

import java.time.Instant;

/** What became of one try to send a notice. The replies are the relay's words, or ours when it said nothing. */
public sealed interface NoticeOutcome {

    /** The relay took it. */
    record Sent(String reply) implements NoticeOutcome {}

    /** It will never be taken. */
    record Failed(String reply) implements NoticeOutcome {}

    /** It was not taken now. */
    record TryAgain(Instant at, String reply) implements NoticeOutcome {}
}
