package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import java.util.EnumSet;
import java.util.Set;

/** A step in the life of a subscription, as the ledger names it. */
public enum ConsentAction {
    /** Somebody entered the address in a form, or asked for it by the API; no consent yet. */
    @JsonProperty("asked")
    ASKED("asked"),
    /** The mailbox answered, or the form of a list with single opt-in was sent. */
    @JsonProperty("confirmed")
    CONFIRMED("confirmed"),
    /** Consent was given elsewhere, and whoever added the person says how. */
    @JsonProperty("added")
    ADDED("added"),
    /** Came with a file; with its consent, or only more was told of somebody who was there. */
    @JsonProperty("imported")
    IMPORTED("imported"),
    /** The file was a mistake, and what it did was taken back. */
    @JsonProperty("import-undone")
    IMPORT_UNDONE("import-undone"),
    /** Somebody who works here changed tags or a field of many people at once. */
    @JsonProperty("bulk-changed")
    BULK_CHANGED("bulk-changed"),
    /** A change of many people was a mistake, and what it did was taken back. */
    @JsonProperty("bulk-undone")
    BULK_UNDONE("bulk-undone"),
    /** The address gets no mail from now on, from the list or from any. */
    @JsonProperty("suppressed")
    SUPPRESSED("suppressed"),
    /** The address may be mailed again. */
    @JsonProperty("suppression-lifted")
    SUPPRESSION_LIFTED("suppression-lifted"),
    /** A provider says that the person calls our mail spam, of whom was off the list by then; else that is how they left. */
    @JsonProperty("complained")
    COMPLAINED("complained"),
    @JsonProperty("unsubscribed")
    UNSUBSCRIBED("unsubscribed"),
    /** Left and came back with the same link. */
    @JsonProperty("resubscribed")
    RESUBSCRIBED("resubscribed"),
    /** The address was corrected. */
    @JsonProperty("address-changed")
    ADDRESS_CHANGED("address-changed"),
    /** The person wants no mail for a while; they stay on the list. */
    @JsonProperty("paused")
    PAUSED("paused"),
    /** The person wants mail again before their pause was over. */
    @JsonProperty("resumed")
    RESUMED("resumed"),
    /** The person agreed to be counted in statistics, which is another purpose than mail (G-04, G-10). */
    @JsonProperty("statistics-allowed")
    STATISTICS_ALLOWED("statistics-allowed"),
    @JsonProperty("statistics-withdrawn")
    STATISTICS_WITHDRAWN("statistics-withdrawn"),
    /** Name, language, tags or attributes of the person were changed: by themselves or by somebody who works here. */
    @JsonProperty("details-changed")
    DETAILS_CHANGED("details-changed"),
    /** Of who gave no sign of life for long: a mail was made that asks whether they still want the list. */
    @JsonProperty("reconfirm-asked")
    RECONFIRM_ASKED("reconfirm-asked"),
    /** They answered that they do. */
    @JsonProperty("reconfirmed")
    RECONFIRMED("reconfirmed"),
    /** All that is known of the person was handed to them. */
    @JsonProperty("exported")
    EXPORTED("exported"),
    /** The mailbox did not answer in time. */
    @JsonProperty("expired")
    EXPIRED("expired"),
    @JsonProperty("erased")
    ERASED("erased");

    private static final Set<ConsentAction> SIGNS_OF_LIFE = EnumSet.of(
            CONFIRMED,
            RESUBSCRIBED,
            ADDRESS_CHANGED,
            PAUSED,
            RESUMED,
            STATISTICS_ALLOWED,
            STATISTICS_WITHDRAWN,
            DETAILS_CHANGED,
            RECONFIRMED,
            EXPORTED);

    @EnumeratedValue
    private final String word;

    ConsentAction(String word) {
        this.word = word;
    }

    /**
     * Those that show, when the person takes them, that somebody reads the mailbox and wants mail: not an address in a form, which anybody can
     * write there, and not leaving.
     */
    static Set<ConsentAction> signsOfLife() {
        return Set.copyOf(SIGNS_OF_LIFE);
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }
}
