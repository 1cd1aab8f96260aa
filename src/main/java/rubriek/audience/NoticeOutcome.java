package rubriek.audience;

import java.time.Instant;

/** What became of one try to send a notice. */
public sealed interface NoticeOutcome {

    NoticeAnswer answer();

    /** The relay took it. */
    record Sent(NoticeAnswer answer) implements NoticeOutcome {}

    /** It will never be taken. */
    record Failed(NoticeAnswer answer) implements NoticeOutcome {}

    /** All of it went out and no answer was heard: its reader has it or has it not (T-05). */
    record Unknown(NoticeAnswer answer) implements NoticeOutcome {}

    /**
     * It was not taken now.
     *
     * @param counted whether it was a try; not when nobody came as far as this mail (T-04)
     */
    record TryAgain(Instant at, NoticeAnswer answer, boolean counted) implements NoticeOutcome {}
}
