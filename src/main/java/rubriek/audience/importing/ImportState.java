package rubriek.audience.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** How far an import, or a change of many people, is. */
public enum ImportState {
    /** The file is still coming in. */
    @JsonProperty("receiving")
    RECEIVING("receiving"),
    /** For its turn: one import is worked on at a time. */
    @JsonProperty("waiting")
    WAITING("waiting"),
    @JsonProperty("running")
    RUNNING("running"),
    @JsonProperty("finished")
    FINISHED("finished"),
    /** Stopped by hand; what was done stands until it is undone. */
    @JsonProperty("cancelled")
    CANCELLED("cancelled"),
    /** Could not go on; what was done stands until it is undone. */
    @JsonProperty("failed")
    FAILED("failed"),
    @JsonProperty("undoing")
    UNDOING("undoing"),
    @JsonProperty("undone")
    UNDONE("undone");

    private final String word;

    ImportState(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }

    /** Whether nothing more happens by itself. */
    public boolean over() {
        return this == FINISHED || this == CANCELLED || this == FAILED || this == UNDONE;
    }

    public static ImportState byWord(String word) {
        return Arrays.stream(values())
                .filter(s -> s.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
