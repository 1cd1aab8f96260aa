package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section or an entry that differs.
 *
 * @param kind of an entry, as it is now, or as it was when it is gone; null of a section
 * @param title what it is called, or begins with; null when it has no words yet
 * @param changes {@code came} or {@code went}, or else {@code moved}, {@code changed} or both
 * @param before where it was; null when it came
 * @param after where it is; null when it went
 * @param fields which of its fields differ; none when it came or went
 */
public record PartChange(
        String id,
        @Nullable String kind,
        @Nullable String title,
        List<Change> changes,
        @Nullable Spot before,
        @Nullable Spot after,
        List<FieldChange> fields) {

    /** What became of it. */
    public enum Change {
        @JsonProperty("came")
        CAME,
        @JsonProperty("went")
        WENT,
        /** Among those that stayed; one that only gave way has not moved. */
        @JsonProperty("moved")
        MOVED,
        @JsonProperty("changed")
        CHANGED
    }

    /**
     * A place.
     *
     * @param section the id of the section that an entry stands in; null of a section
     * @param position counted from 1
     */
    public record Spot(@Nullable String section, int position) {}
}
