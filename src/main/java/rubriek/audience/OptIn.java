package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;

/** What the sign-up page of a list asks before mail is sent. */
public enum OptIn {
    /** The mailbox must answer: a mail with a link to a page with a button (G-03). */
    @JsonProperty("double")
    DOUBLE("double"),
    /** Sending the form is enough. */
    @JsonProperty("single")
    SINGLE("single");

    @EnumeratedValue
    private final String word;

    OptIn(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }
}
