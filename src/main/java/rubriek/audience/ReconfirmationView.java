package rubriek.audience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list's question to those who gave no sign of life would do now: a dry run.
 *
 * @param afterMonths so many without a sign; null: nobody is asked
 * @param before who gave a sign since then is not asked; null when nobody is
 * @param due how many would be asked now, without the limit of a day
 * @param perDay how many are asked in a day at most, of all lists together
 * @param unanswered how many were asked, are on the list, and gave no sign since
 */
public record ReconfirmationView(
        @Nullable Integer afterMonths, @Nullable Instant before, long due, int perDay, long unanswered) {}
