package rubriek.issue;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an issue would best be sent.
 *
 * @param proposedSendAt by the newsletter's rhythm, always in the future; null when there is no rhythm or the issue has been sent
 * @param timeZone the newsletter's, as an IANA name
 */
public record SendTime(@Nullable OffsetDateTime proposedSendAt, String timeZone) {}
