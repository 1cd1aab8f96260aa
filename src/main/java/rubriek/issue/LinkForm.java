package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a link leads to. */
public enum LinkForm {
    @JsonProperty("article")
    ARTICLE,
    @JsonProperty("podcast")
    PODCAST,
    @JsonProperty("report")
    REPORT,
    @JsonProperty("video")
    VIDEO,
    @JsonProperty("event")
    EVENT
}
