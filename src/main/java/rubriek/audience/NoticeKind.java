package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;

/** What a notice says. */
public enum NoticeKind {
    /** Asks a mailbox whether it wants what was asked for in its name. */
    @JsonProperty("confirmation")
    CONFIRMATION("confirmation"),
    /** Brings the link to one's own preferences. */
    @JsonProperty("preferences")
    PREFERENCES("preferences"),
    /** Asks another mailbox whether its holder wants to be reached there. */
    @JsonProperty("address")
    ADDRESS("address"),
    /** Greets somebody who signed up. */
    @JsonProperty("welcome")
    WELCOME("welcome"),
    /** Asks somebody who gave no sign of life for long whether they still want the list. */
    @JsonProperty("reconfirm")
    RECONFIRM("reconfirm"),
    /** Tells who keeps a list how many came and left. */
    @JsonProperty("list-news")
    LIST_NEWS("list-news");

    @EnumeratedValue
    private final String word;

    NoticeKind(String word) {
        this.word = word;
    }

    /** @throws IllegalArgumentException for any other word */
    public static NoticeKind ofWord(String word) {
        return Arrays.stream(values())
                .filter(k -> k.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    /** The word for it in the API and in the database. */
    @Override
    public String toString() {
        return word;
    }
}
