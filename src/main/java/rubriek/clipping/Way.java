package rubriek.clipping;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;

/** How a link came into the inbox. */
public enum Way {
    @JsonProperty("api")
    API("api"),
    /** From the page itself, with a click. */
    @JsonProperty("bookmarklet")
    BOOKMARKLET("bookmarklet"),
    /** By itself, from an RSS or Atom feed. */
    @JsonProperty("feed")
    FEED("feed"),
    /** Out of a text with links in it. */
    @JsonProperty("paste")
    PASTE("paste");

    @EnumeratedValue
    private final String word;

    Way(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }
}
