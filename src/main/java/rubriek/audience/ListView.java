package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import rubriek.shared.Versioned;

/**
 * A whole list.
 *
 * @param newsletter the slug of its newsletter
 */
public record ListView(
        @JsonIgnore UUID id,
        @JsonIgnore UUID newsletterId,
        String slug,
        String title,
        String newsletter,
        OptIn optIn,
        String consentText,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
