package rubriek.audience;

import jakarta.persistence.EnumeratedValue;

/** Where a notice stands. */
enum NoticeState {
    QUEUED("queued"),
    /** A courier has it; past its lease another may take it. */
    SENDING("sending"),
    SENT("sent"),
    FAILED("failed"),
    /** Nobody waits for it any more: confirmed, gone or suppressed before it was sent. */
    DROPPED("dropped");

    @EnumeratedValue
    private final String word;

    NoticeState(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
