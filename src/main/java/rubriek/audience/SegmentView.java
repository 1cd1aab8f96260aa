package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Versioned;

/**
 * A whole segment.
 *
 * @param list the slug of its list
 * @param filter one condition, as it was sent
 */
public record SegmentView(
        @JsonIgnore UUID id,
        String list,
        String slug,
        String name,
        Map<String, @Nullable Object> filter,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
