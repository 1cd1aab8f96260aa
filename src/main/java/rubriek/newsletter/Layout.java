package rubriek.newsletter;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an issue is laid out as. */
public enum Layout {
    @JsonProperty("newsletter")
    NEWSLETTER,
    @JsonProperty("magazine")
    MAGAZINE
}
