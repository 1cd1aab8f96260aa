package rubriek.dispatch.signing;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;

/** Where a key comes from. */
public enum KeyOrigin {
    /** It was made here, and never was anywhere else. */
    @JsonProperty("made")
    MADE("made"),
    @JsonProperty("imported")
    IMPORTED("imported"),
    /** A setting names its file; it signs while the setting stands. */
    @JsonProperty("file")
    FILE("file");

    @EnumeratedValue
    private final String word;

    KeyOrigin(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }
}
