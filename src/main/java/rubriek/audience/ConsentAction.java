package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** A step in the life of a subscription, as the ledger names it. */
public enum ConsentAction {
    /** Somebody entered the address in a form, or asked for it by the API; no consent yet. */
    ASKED("asked"),
    /** The mailbox answered, or the form of a list with single opt-in was sent. */
    CONFIRMED("confirmed"),
    /** Consent was given elsewhere, and whoever added the person says how. */
    ADDED("added"),
    UNSUBSCRIBED("unsubscribed"),
    /** Left and came back with the same link. */
    RESUBSCRIBED("resubscribed"),
    /** The address was corrected. */
    ADDRESS_CHANGED("address-changed"),
    /** The mailbox did not answer in time. */
    EXPIRED("expired"),
    ERASED("erased");

    @EnumeratedValue
    private final String word;

    ConsentAction(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    @JsonValue
    public String word() {
        return word;
    }
}
