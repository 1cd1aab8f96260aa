package rubriek.shared.retention;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long something is kept.
 *
 * @param amount a {@link Period}, or a {@link Duration} where hours matter; null: for ever
 */
public record Keeping(@Nullable TemporalAmount amount) {

    private static final String FOR_EVER = "off";

    /**
     * As settings write it: {@code P13M}, {@code P5Y}, {@code P30D} (ISO 8601), or {@code off} for ever.
     *
     * @throws IllegalArgumentException when it is neither, or no time at all
     */
    public static Keeping of(String text) {
        if (text.strip().equals(FOR_EVER)) return new Keeping(null);
        try {
            var period = Period.parse(text.strip());
            if (period.isNegative() || period.isZero())
                throw new IllegalArgumentException(text + " is no time to keep");
            return new Keeping(period);
        } catch (DateTimeException unread) {
            throw new IllegalArgumentException(text + " is neither a period, such as P13M or P30D, nor off", unread);
        }
    }

    public static Keeping of(Duration time) {
        var days = Period.ofDays((int) time.toDays());
        return new Keeping(time.equals(Duration.ofDays(time.toDays())) ? days : time);
    }

    /** What is older than this goes; nothing when all is kept. */
    public Optional<Instant> before(Instant now) {
        return Optional.ofNullable(amount)
                .map(kept -> now.atZone(ZoneOffset.UTC).minus(kept).toInstant());
    }

    /** As {@link #of(String)} reads it; null for ever. */
    public @Nullable String words() {
        return amount == null ? null : amount.toString();
    }
}
