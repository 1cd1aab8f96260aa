package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a box is for. */
public enum BoxForm {
    @JsonProperty("info")
    INFO,
    @JsonProperty("biography")
    BIOGRAPHY,
    @JsonProperty("who-is-who")
    WHO_IS_WHO,
    @JsonProperty("call-to-action")
    CALL_TO_ACTION,
    @JsonProperty("reading")
    READING,
    @JsonProperty("obituary")
    OBITUARY
}
