package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.clipping.ClippingState;

/**
 * Where a link was seen before: in an issue, or in the inbox.
 *
 * @param words for a person: "in number 7 (June 2021)"
 * @param issue the number of the issue; null for the inbox, as everything else about an issue
 * @param title of the issue, in the newsletter's language; of one that was published the one that it had then
 * @param entry the id of the entry
 * @param clipping the id in the inbox; null for an issue
 * @param state how far the clipping is
 */
public record Sighting(
        Where where,
        String words,
        @Nullable Integer issue,
        @Nullable String title,
        @Nullable String period,
        @Nullable IssueStatus status,
        @Nullable String entry,
        @Nullable UUID clipping,
        @Nullable ClippingState state) {

    /** Which of the places it is. */
    public enum Where {
        @JsonProperty("this-issue")
        THIS_ISSUE,
        @JsonProperty("issue")
        ISSUE,
        @JsonProperty("inbox")
        INBOX
    }
}
