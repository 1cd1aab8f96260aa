package rubriek.dispatch.pace;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * How many copies a large provider gets on a day while a new sender makes itself known: a few on the first, each day more by the same factor
 * (T-16). Days are those of UTC.
 *
 * @param first copies on the first day, 1 or more
 * @param growth from one day to the next, more than 1
 */
public record WarmUp(LocalDate from, long first, double growth) {

    /** Nobody has so many readers at one provider. */
    private static final double ENOUGH = 100_000_000;

    public WarmUp {
        if (first < 1 || !(growth > 1)) throw new IllegalArgumentException("no warm-up: " + first + ", " + growth);
    }

    /** @return nothing before it begins, and once it allows as many as anybody has */
    public OptionalLong most(LocalDate day) {
        if (day.isBefore(from)) return OptionalLong.empty();
        var most = first * Math.pow(growth, ChronoUnit.DAYS.between(from, day));
        return most < ENOUGH ? OptionalLong.of((long) most) : OptionalLong.empty();
    }
}
