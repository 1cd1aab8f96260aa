package rubriek.newsletter;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How issues are counted. */
public enum Numbering {
    /** On and on: 9 is followed by 10, whatever the year. */
    @JsonProperty("running")
    RUNNING,
    /** From 1 each year; the title then names the year by its period. */
    @JsonProperty("per-year")
    PER_YEAR
}
