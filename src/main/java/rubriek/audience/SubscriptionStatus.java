package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;

/** Where a person stands on a list. Only {@link #CONFIRMED} gets issues. */
public enum SubscriptionStatus {
    /** Asked for, by whoever knew the address; forgotten when the mailbox does not answer in time. */
    @JsonProperty("unconfirmed")
    UNCONFIRMED("unconfirmed"),
    @JsonProperty("confirmed")
    CONFIRMED("confirmed"),
    /** Left, or was taken off. Kept, so that nobody puts the person back without a new consent. */
    @JsonProperty("unsubscribed")
    UNSUBSCRIBED("unsubscribed");

    @EnumeratedValue
    private final String word;

    SubscriptionStatus(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }

    boolean leadsTo(SubscriptionStatus next) {
        return switch (this) {
            case UNCONFIRMED -> next != UNCONFIRMED;
            case CONFIRMED -> next == UNSUBSCRIBED;
            case UNSUBSCRIBED -> next != UNSUBSCRIBED;
        };
    }
}
