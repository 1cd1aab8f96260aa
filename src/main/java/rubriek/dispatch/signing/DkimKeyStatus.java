package rubriek.dispatch.signing;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;

/** The life of a key. */
public enum DkimKeyStatus {
    /** Signs nothing yet: its record is being published. */
    @JsonProperty("made")
    MADE("made"),
    /** Signs what leaves. Of each algorithm a domain has one. */
    @JsonProperty("active")
    ACTIVE("active"),
    /** Signs nothing any more; its record must stand as long as mail is under way that it signed (D-09). It may sign again. */
    @JsonProperty("retired")
    RETIRED("retired");

    @EnumeratedValue
    private final String word;

    DkimKeyStatus(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }
}
