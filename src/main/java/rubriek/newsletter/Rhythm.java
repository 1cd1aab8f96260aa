package rubriek.newsletter;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Objects;
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

    static final int LAST_WEEK = 5;

    private static final int SECOND_WEEK = 2;

    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0);

    /**
     * The period of the issue after one of this period. With a rhythm in weeks that is the same month, as long as it has room.
     *
     * @param issues how many of this period there are already
     */
    public YearMonth after(YearMonth period, long issues) {
        if (every.weeks > 0) return issues < new SendingDates(this).roomIn(period) ? period : period.plusMonths(1);
        return period.plusMonths(every.months);
    }

    /** When an issue would best be sent: always after now, and never on the day that another one was. */
    public ZonedDateTime proposal(Outlook outlook) {
        return new SendingDates(this).proposal(outlook);
    }

    DayOfWeek dayOfWeek() {
        return weekday == null ? DayOfWeek.TUESDAY : DayOfWeek.of(weekday.ordinal() + 1);
    }

    int whichWeek() {
        return Objects.requireNonNullElse(week, SECOND_WEEK);
    }

    LocalTime timeOfDay() {
        return Objects.requireNonNullElse(at, IN_THE_MORNING);
    }

    /** How much time lies between two issues. */
    public enum Every {
        @JsonProperty("week")
        WEEK(1, 0),
        @JsonProperty("two-weeks")
        TWO_WEEKS(2, 0),
        @JsonProperty("month")
        MONTH(0, 1),
        @JsonProperty("two-months")
        TWO_MONTHS(0, 2),
        @JsonProperty("quarter")
        QUARTER(0, 3),
        @JsonProperty("half-year")
        HALF_YEAR(0, 6),
        @JsonProperty("year")
        YEAR(0, 12);

        private final int weeks;
        private final int months;

        Every(int weeks, int months) {
            this.weeks = weeks;
            this.months = months;
        }

        /** 0 for a rhythm in months. */
        int weeks() {
            return weeks;
        }
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
