package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The life of an issue. */
public enum IssueStatus {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("review")
    REVIEW,
    @JsonProperty("approved")
    APPROVED,
    /** Sent, or being sent: its content no longer changes. */
    @JsonProperty("published")
    PUBLISHED;

    /** Whether the one may follow on the other. */
    boolean leadsTo(IssueStatus next) {
        return switch (this) {
            case DRAFT -> next == REVIEW || next == PUBLISHED;
            case REVIEW -> next == APPROVED || next == DRAFT || next == PUBLISHED;
            case APPROVED -> next == DRAFT || next == PUBLISHED;
            case PUBLISHED -> false;
        };
    }
}
