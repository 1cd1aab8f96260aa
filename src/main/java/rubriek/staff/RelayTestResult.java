package rubriek.staff;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What came of a test of the relay.
 *
 * @param from whom the mail came from
 * @param words what happened, with the relay's own words where it said no, and what to do
 */
public record RelayTestResult(String to, String from, Result result, String words) {

    /** How far it came. */
    public enum Result {
        /** The relay took the mail. */
        @JsonProperty("accepted")
        ACCEPTED,
        /** The relay said no, to us or to the mail. */
        @JsonProperty("refused")
        REFUSED,
        /** The relay could not be talked to. */
        @JsonProperty("unreachable")
        UNREACHABLE,
        /** The whole mail went out and no answer came back: it may have arrived. */
        @JsonProperty("unknown")
        UNKNOWN
    }
}
