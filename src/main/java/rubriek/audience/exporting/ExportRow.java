package rubriek.audience.exporting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person on the list.
 *
 * @param status its word in the API
 * @param tags in alphabetical order
 * @param attributes names and values as a JSON object; null for none
 */
public record ExportRow(
        UUID id,
        String email,
        @Nullable String name,
        String status,
        List<String> tags,
        Instant askedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant unsubscribedAt,
        @Nullable String attributes) {}
