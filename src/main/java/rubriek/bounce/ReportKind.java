package rubriek.bounce;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a mail that came in turned out to be. */
public enum ReportKind {
    /** Somebody leaves a list. */
    @JsonProperty("unsubscribe")
    UNSUBSCRIBE,
    /** A reader called our mail spam, or worse. */
    @JsonProperty("complaint")
    COMPLAINT,
    /** A reader took our mail out of their spam. Nothing is to be done (F-03). */
    @JsonProperty("not-spam")
    NOT_SPAM,
    /** A machine answered: somebody is away. Nothing is to be done (B-10). */
    @JsonProperty("reply")
    REPLY,
    /** Anything else, what was forged included. Bounces are among it as yet. */
    @JsonProperty("unknown")
    UNKNOWN
}
