package rubriek.shared.repair;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was wrong with a piece of text. */
public enum ChangeKind {
    /** UTF-8 that was read as Latin-1 or Windows-1252, once or twice. */
    @JsonProperty("encoding")
    ENCODING,
    /** A soft hyphen that stayed when its line was broken anew. */
    @JsonProperty("soft-hyphen")
    SOFT_HYPHEN,
    /** A word that the end of a line had broken. */
    @JsonProperty("broken-word")
    BROKEN_WORD,
    /** A web or mail address that the end of a line had broken. */
    @JsonProperty("broken-address")
    BROKEN_ADDRESS,
    /** A line that ended where the page did, in the middle of a paragraph. */
    @JsonProperty("broken-line")
    BROKEN_LINE,
    /** One character for several letters (U+FB00 to U+FB06). */
    @JsonProperty("ligature")
    LIGATURE,
    /** A no-break space where words should part. */
    @JsonProperty("no-break-space")
    NO_BREAK_SPACE,
    /** A space behind an opening quote. */
    @JsonProperty("quote-space")
    QUOTE_SPACE,
    /** More spaces than one between two words. */
    @JsonProperty("double-space")
    DOUBLE_SPACE,
    /** No space between two words. */
    @JsonProperty("lost-space")
    LOST_SPACE
}
