package rubriek.clipping;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;

/** How far the program is with reading the page behind a clipping. */
public enum DetailsState {
    /** It will be read in a moment. */
    @JsonProperty("waiting")
    WAITING("waiting"),
    /** What it said filled the fields that were empty. */
    @JsonProperty("read")
    READ("read"),
    /** It could not be read; everything can be filled in by hand. */
    @JsonProperty("failed")
    FAILED("failed");

    @EnumeratedValue
    private final String word;

    DetailsState(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }
}
