package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;

/** Where a notice stands. */
public enum NoticeState {
    @JsonProperty("queued")
    QUEUED("queued"),
    /** A courier has it; past its lease another may take it. */
    @JsonProperty("sending")
    SENDING("sending"),
    @JsonProperty("sent")
    SENT("sent"),
    @JsonProperty("failed")
    FAILED("failed"),
    /** Nobody waits for it any more: confirmed, gone or suppressed before it was sent. */
    @JsonProperty("dropped")
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
