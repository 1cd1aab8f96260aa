package rubriek.audience.changing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** What can be done to many people at once. */
public enum BulkAction {
    @JsonProperty("add-tag")
    ADD_TAG("add-tag"),
    @JsonProperty("remove-tag")
    REMOVE_TAG("remove-tag"),
    /** Gives an attribute a value, or takes it away. */
    @JsonProperty("set-field")
    SET_FIELD("set-field"),
    /** Takes people off the list. */
    @JsonProperty("unsubscribe")
    UNSUBSCRIBE("unsubscribe"),
    /** Puts confirmed people of the list on another one, with a consent for that. */
    @JsonProperty("add-to-list")
    ADD_TO_LIST("add-to-list");

    private final String word;

    BulkAction(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }

    /** Whether people are found by other words afterwards. */
    boolean changesWords() {
        return this == ADD_TAG || this == REMOVE_TAG || this == SET_FIELD;
    }

    static BulkAction byWord(String word) {
        return Arrays.stream(values())
                .filter(a -> a.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
