package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a box stands out. */
public enum BoxTone {
    @JsonProperty("neutral")
    NEUTRAL,
    @JsonProperty("accent")
    ACCENT
}
