package rubriek.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;

/** The life of a dispatch. */
public enum DispatchStatus {
    /** Waits for its moment. */
    @JsonProperty("scheduled")
    SCHEDULED("scheduled"),
    /** Its moment has come: the checks are run once more, and audience and editions are frozen. */
    @JsonProperty("preparing")
    PREPARING("preparing"),
    @JsonProperty("sending")
    SENDING("sending"),
    /** Stands still, because somebody said so or because a check failed; goes on from where it was. */
    @JsonProperty("paused")
    PAUSED("paused"),
    /** Nobody is queued or under way any more. */
    @JsonProperty("finished")
    FINISHED("finished"),
    /** Nobody else gets it: somebody stopped it, or its time was over. */
    @JsonProperty("cancelled")
    CANCELLED("cancelled");

    @EnumeratedValue
    private final String word;

    DispatchStatus(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }

    /** Whether it stays so, unless somebody wants failed copies tried again. */
    public boolean isTheEnd() {
        return this == FINISHED || this == CANCELLED;
    }

    /** Whether the one may follow on the other. */
    boolean leadsTo(DispatchStatus next) {
        return switch (this) {
            case SCHEDULED -> next == PREPARING || next == PAUSED || next == CANCELLED;
            case PREPARING -> next == SENDING || next == PAUSED || next == FINISHED || next == CANCELLED;
            case SENDING -> next == PAUSED || next == FINISHED || next == CANCELLED;
            case PAUSED -> next == SCHEDULED || next == SENDING || next == CANCELLED;
            case FINISHED -> next == SENDING;
            case CANCELLED -> false;
        };
    }
}
