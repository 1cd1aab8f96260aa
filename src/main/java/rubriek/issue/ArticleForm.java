package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an article is told as. */
public enum ArticleForm {
    @JsonProperty("article")
    ARTICLE,
    @JsonProperty("interview")
    INTERVIEW,
    @JsonProperty("questions")
    QUESTIONS,
    @JsonProperty("roundtable")
    ROUNDTABLE,
    @JsonProperty("story")
    STORY,
    @JsonProperty("numbered")
    NUMBERED,
    @JsonProperty("promotion")
    PROMOTION
}
