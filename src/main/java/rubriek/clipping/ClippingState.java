package rubriek.clipping;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;

/** How far an editor is with a link in the inbox. */
public enum ClippingState {
    /** Nobody has looked at it yet. */
    @JsonProperty("new")
    NEW("new"),
    /** Worth an entry, some time. */
    @JsonProperty("kept")
    KEPT("kept"),
    /** An entry was made of it. It is kept again when that entry is taken out. */
    @JsonProperty("placed")
    PLACED("placed"),
    /** Not for this newsletter. It stays, so that nobody saves it anew without being told. */
    @JsonProperty("rejected")
    REJECTED("rejected");

    @EnumeratedValue
    private final String word;

    ClippingState(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }
}
