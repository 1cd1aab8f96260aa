package rubriek.audience.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** What the rows of a file are. */
public enum ImportKind {
    /** People who come on a list. */
    @JsonProperty("subscribers")
    SUBSCRIBERS("subscribers"),
    /** Addresses that get no mail. */
    @JsonProperty("suppressions")
    SUPPRESSIONS("suppressions");

    private final String word;

    ImportKind(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }

    static ImportKind byWord(String word) {
        return Arrays.stream(values())
                .filter(k -> k.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
