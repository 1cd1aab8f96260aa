package rubriek.dispatch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where one copy stands. Every row of a dispatch is in exactly one of these, so that their sum is always its audience. */
public enum DeliveryState {
    /** Waits for its turn, or for a next try. */
    QUEUED,
    /** Taken on by an instance: certainly not recorded yet, perhaps on its way. */
    SENDING,
    /** The relay took responsibility for it. */
    SENT,
    /** All of it went out and no answer was read: the reader has it or has it not (T-05). */
    UNKNOWN,
    /** Refused for good, or given up after many tries. */
    FAILED,
    /** Left or was suppressed between the freeze and the sending of this copy. */
    SUPPRESSED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word for it in the API and in the database. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The state by its word. */
    public static Optional<DeliveryState> byWord(String word) {
        return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
    }

    /** The state by its word in the database. */
    static DeliveryState ofWord(String word) {
        return byWord(word).orElseThrow(() -> new IllegalArgumentException(word));
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
