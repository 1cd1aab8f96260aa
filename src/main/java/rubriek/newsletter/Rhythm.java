package rubriek.newsletter;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When issues come out, in the newsletter's time zone: "every month, on the second Tuesday, at 9:00".
 *
 * @param weekday Tuesday when left out
 * @param week which such weekday of the month, 1 to 4, or 5 for the last; the second when left out; of no matter for a rhythm in weeks
 * @param at 9:00 when left out
 */
public record Rhythm(
        @NotNull Every every,
        @Nullable Weekday weekday,
        @Min(1) @Max(5) @Nullable Integer week,
        @Nullable LocalTime at) {

    /** How much time lies between two issues. */
    public enum Every {
        @JsonProperty("week")
        WEEK,
        @JsonProperty("two-weeks")
        TWO_WEEKS,
        @JsonProperty("month")
        MONTH,
        @JsonProperty("two-months")
        TWO_MONTHS,
        @JsonProperty("quarter")
        QUARTER,
        @JsonProperty("half-year")
        HALF_YEAR,
        @JsonProperty("year")
        YEAR
    }

    /** The days of the week, in the order of {@link java.time.DayOfWeek}. */
    public enum Weekday {
        @JsonProperty("monday")
        MONDAY,
        @JsonProperty("tuesday")
        TUESDAY,
        @JsonProperty("wednesday")
        WEDNESDAY,
        @JsonProperty("thursday")
        THURSDAY,
        @JsonProperty("friday")
        FRIDAY,
        @JsonProperty("saturday")
        SATURDAY,
        @JsonProperty("sunday")
        SUNDAY
    }
}
