package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** Why an address gets no mail. */
public enum SuppressionReason {
    /** Mail to it comes back. */
    @JsonProperty("bounce")
    BOUNCE("bounce"),
    /** Its reader called our mail spam. */
    @JsonProperty("complaint")
    COMPLAINT("complaint"),
    /** Somebody who works here decided so. */
    @JsonProperty("manual")
    MANUAL("manual"),
    /** Its reader left elsewhere, as another provider's file says; they may come back themselves. */
    @JsonProperty("left")
    LEFT("left"),
    /** Its person was erased: nobody else may bring the address back. */
    @JsonProperty("erased")
    ERASED("erased");

    @EnumeratedValue
    private final String word;

    SuppressionReason(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }

    /** Whether the person alone may end it, by signing up and answering the confirmation. */
    boolean yieldsToConfirmation() {
        return this == ERASED || this == LEFT;
    }

    static Optional<SuppressionReason> byWord(String word) {
        return Arrays.stream(values()).filter(r -> r.word.equals(word)).findFirst();
    }
}
