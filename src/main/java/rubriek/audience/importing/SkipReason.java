package rubriek.audience.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** Why a row was not taken. The words for a person stand under the code in {@code texts/subscriber-import}. */
public enum SkipReason {
    @JsonProperty("address-missing")
    ADDRESS_MISSING("address-missing"),
    /** Not an address, or one with a line end or another control character in it (H-13). */
    @JsonProperty("address-unfit")
    ADDRESS_UNFIT("address-unfit"),
    @JsonProperty("name-unfit")
    NAME_UNFIT("name-unfit"),
    @JsonProperty("tags-unfit")
    TAGS_UNFIT("tags-unfit"),
    @JsonProperty("attributes-unfit")
    ATTRIBUTES_UNFIT("attributes-unfit"),
    /** An attribute that is no value of the type that the list gives it. */
    @JsonProperty("field-unfit")
    FIELD_UNFIT("field-unfit"),
    @JsonProperty("consent-missing")
    CONSENT_MISSING("consent-missing"),
    @JsonProperty("consent-unfit")
    CONSENT_UNFIT("consent-unfit"),
    @JsonProperty("consent-in-future")
    CONSENT_IN_FUTURE("consent-in-future"),
    /** The row itself says that the person is not, or no longer, a reader. */
    @JsonProperty("status")
    STATUS("status"),
    /** The same mailbox stands higher up in the file. */
    @JsonProperty("duplicate")
    DUPLICATE("duplicate"),
    /** Left this list; only the person comes back. */
    @JsonProperty("left")
    LEFT("left"),
    /** Whoever had the address left, and has another one since; somebody else has it only if they say so themselves. */
    @JsonProperty("left-and-moved")
    LEFT_AND_MOVED("left-and-moved"),
    /** Whoever had the address is reached at another one since, and did not leave; mailed here, they would get two of each. */
    @JsonProperty("moved")
    MOVED("moved"),
    @JsonProperty("suppressed")
    SUPPRESSED("suppressed"),
    @JsonProperty("bounced")
    BOUNCED("bounced"),
    @JsonProperty("complained")
    COMPLAINED("complained"),
    @JsonProperty("erased")
    ERASED("erased"),
    /** Octets that are none of the file's encoding. */
    @JsonProperty("encoding")
    ENCODING("encoding"),
    /** NUL, or what no text may hold. */
    @JsonProperty("characters")
    CHARACTERS("characters"),
    @JsonProperty("too-long")
    TOO_LONG("too-long"),
    @JsonProperty("too-many-cells")
    TOO_MANY_CELLS("too-many-cells"),
    /** A quote that is opened and not closed, as far as a record may reach. */
    @JsonProperty("quote-open")
    QUOTE_OPEN("quote-open"),
    /** A quote that is opened and not closed before a line that looks like a row. */
    @JsonProperty("quote-runs-on")
    QUOTE_RUNS_ON("quote-runs-on"),
    @JsonProperty("not-json")
    NOT_JSON("not-json");

    private final String word;

    SkipReason(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }

    boolean ofQuote() {
        return this == QUOTE_OPEN || this == QUOTE_RUNS_ON;
    }

    /** Whether the address is one that may not be mailed; counted apart from rows that are wrong. */
    boolean suppressed() {
        return this == SUPPRESSED || this == BOUNCED || this == COMPLAINED || this == ERASED;
    }

    static SkipReason byWord(String word) {
        return Arrays.stream(values())
                .filter(r -> r.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** @param word of a suppression's reason */
    static SkipReason ofSuppression(String word) {
        return switch (word) {
            case "bounce" -> BOUNCED;
            case "complaint" -> COMPLAINED;
            case "erased" -> ERASED;
            default -> SUPPRESSED;
        };
    }
}
