package rubriek.newsletter;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What text and headings are set in. Labels and small print are sans in every look. */
public enum Typeface {
    @JsonProperty("serif")
    SERIF,
    @JsonProperty("sans")
    SANS
}
