package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;

/** Why somebody left, as far as they want to say. */
public enum LeavingReason {
    @JsonProperty("too-often")
    TOO_OFTEN("too-often"),
    @JsonProperty("not-for-me")
    NOT_FOR_ME("not-for-me"),
    @JsonProperty("never-asked")
    NEVER_ASKED("never-asked"),
    @JsonProperty("other")
    OTHER("other");

    @EnumeratedValue
    private final String word;

    LeavingReason(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }
}
