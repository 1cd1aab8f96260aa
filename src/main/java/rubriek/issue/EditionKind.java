package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The three forms that an entry may be kept out of. The mail's plain text goes with the mail. */
public enum EditionKind {
    @JsonProperty("mail")
    MAIL,
    @JsonProperty("web")
    WEB,
    @JsonProperty("print")
    PRINT
}
