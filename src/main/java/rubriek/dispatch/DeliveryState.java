package rubriek.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;

/** Where one copy stands. Every row of a dispatch is in exactly one of these, so that their sum is always its audience. */
public enum DeliveryState {
    /** Waits for its turn, or for a next try. */
    @JsonProperty("queued")
    QUEUED,
    /** Taken on by an instance: certainly not recorded yet, perhaps on its way. */
    @JsonProperty("sending")
    SENDING,
    /** The relay took responsibility for it. */
    @JsonProperty("sent")
    SENT,
    /** All of it went out and no answer was read: the reader has it or has it not (T-05). */
    @JsonProperty("unknown")
    UNKNOWN,
    /** Refused for good, or given up after many tries. */
    @JsonProperty("failed")
    FAILED,
    /** Left or was suppressed between the freeze and the sending of this copy. */
    @JsonProperty("suppressed")
    SUPPRESSED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }

    static DeliveryState ofWord(String word) {
        return Arrays.stream(values())
                .filter(s -> s.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    /** Whether the one may follow on the other. Whoever was sent it or left never gets it again. */
    boolean leadsTo(DeliveryState next) {
        return switch (this) {
            case QUEUED -> next == SENDING || next == SUPPRESSED;
            case SENDING -> next != SENDING && next != SUPPRESSED;
            case UNKNOWN -> next == QUEUED || next == SENT || next == FAILED;
            case FAILED -> next == QUEUED;
            case SENT, SUPPRESSED -> false;
        };
    }
}
