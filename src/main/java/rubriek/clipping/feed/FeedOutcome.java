package rubriek.clipping.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;

/** What came of reading a feed. */
public enum FeedOutcome {
    @JsonProperty("read")
    READ("read", true),
    /** The server said that nothing has changed (304). */
    @JsonProperty("unchanged")
    UNCHANGED("unchanged", true),
    /** It holds more items than are taken at once; the latest were. */
    @JsonProperty("cut")
    CUT("cut", true),
    /** Longer than is read. */
    @JsonProperty("too-large")
    TOO_LARGE("too-large", false),
    /** It brings a document type, by which a reader can be made to fetch or to swell. */
    @JsonProperty("doctype")
    DOCTYPE("doctype", false),
    /** Neither a feed nor a page that names one. */
    @JsonProperty("no-feed")
    NO_FEED("no-feed", false),
    /** Says it is a feed and cannot be read as one. */
    @JsonProperty("malformed")
    MALFORMED("malformed", false),
    /** The server answers, but with something else. */
    @JsonProperty("status")
    STATUS("status", false),
    /** No answer. */
    @JsonProperty("unreachable")
    UNREACHABLE("unreachable", false);

    @EnumeratedValue
    private final String word;

    private final boolean good;

    FeedOutcome(String word, boolean good) {
        this.word = word;
        this.good = good;
    }

    public String word() {
        return word;
    }

    /** Whether the next reading comes at its usual time. */
    public boolean good() {
        return good;
    }

    /** Whether the address can never be a feed, as far as anybody can tell from what is there now. */
    boolean hopeless() {
        return this == NO_FEED || this == DOCTYPE || this == MALFORMED;
    }
}
