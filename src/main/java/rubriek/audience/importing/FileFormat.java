package rubriek.audience.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** What kind of file is imported. */
public enum FileFormat {
    @JsonProperty("csv")
    CSV("csv"),
    /** One JSON object a line. */
    @JsonProperty("jsonl")
    JSON_LINES("jsonl"),
    /** An address a line, without a heading. */
    @JsonProperty("txt")
    TEXT("txt"),
    /** Excel; its first sheet. */
    @JsonProperty("xlsx")
    XLSX("xlsx");

    private final String word;

    FileFormat(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database; also how the names of such files end. */
    public String word() {
        return word;
    }

    static FileFormat byWord(String word) {
        return Arrays.stream(values())
                .filter(f -> f.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
