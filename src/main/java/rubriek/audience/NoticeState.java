package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;

/** Where a notice stands. */
public enum NoticeState {
    /** Waits for its turn, or for a next try. */
    @JsonProperty("queued")
    QUEUED("queued"),
    /** A courier has it. */
    @JsonProperty("sending")
    SENDING("sending"),
    /** The relay took responsibility for it. */
    @JsonProperty("sent")
    SENT("sent"),
    /** All of it went out and no answer was heard: its reader has it or has it not (T-05). The first time it is tried once more. */
    @JsonProperty("unknown")
    UNKNOWN("unknown"),
    /** Refused for good, or given up after many tries. */
    @JsonProperty("failed")
    FAILED("failed"),
    /** Nobody waits for it any more: answered, gone, suppressed or asked for anew before it was sent. */
    @JsonProperty("dropped")
    DROPPED("dropped");

    @EnumeratedValue
    private final String word;

    NoticeState(String word) {
        this.word = word;
    }

    /** @throws IllegalArgumentException for any other word */
    public static NoticeState ofWord(String word) {
        return Arrays.stream(values())
                .filter(s -> s.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    /** The word for it in the API and in the database. */
    @Override
    public String toString() {
        return word;
    }
}
