package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A step of the review. */
public enum ReviewAction {
    /** The writer is done and asks somebody to look. */
    @JsonProperty("request")
    REQUEST(IssueStatus.REVIEW),
    @JsonProperty("approve")
    APPROVE(IssueStatus.APPROVED),
    /** Back to the writer, with what is to be mended. */
    @JsonProperty("return")
    RETURN(IssueStatus.DRAFT);

    private final IssueStatus status;

    ReviewAction(IssueStatus status) {
        this.status = status;
    }

    /** What the issue becomes by it. */
    IssueStatus status() {
        return status;
    }
}
