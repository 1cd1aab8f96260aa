package rubriek.issue.markdown;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A piece of a document that has no place in the issue that was made of it.
 *
 * @param page counted from 1; 0 where a document has no pages
 * @param line counted from 1; 0 when it is not known
 */
public record Leftover(Why why, String text, int page, int line) {

    /** Why it has no place. The words for people stand in the {@code import} bundle. */
    public enum Why {
        @JsonProperty("unknown-field")
        UNKNOWN_FIELD,
        @JsonProperty("bad-value")
        BAD_VALUE,
        @JsonProperty("outside-section")
        OUTSIDE_SECTION,
        @JsonProperty("outside-entry")
        OUTSIDE_ENTRY,
        @JsonProperty("too-long")
        TOO_LONG,
        @JsonProperty("address-without-entry")
        ADDRESS_WITHOUT_ENTRY,
        @JsonProperty("not-a-web-address")
        NOT_A_WEB_ADDRESS,
        @JsonProperty("page-furniture")
        PAGE_FURNITURE,
        @JsonProperty("image-without-words")
        IMAGE_WITHOUT_WORDS,
        @JsonProperty("picture")
        PICTURE,
        @JsonProperty("masthead")
        MASTHEAD
    }
}
