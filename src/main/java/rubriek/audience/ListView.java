package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import rubriek.shared.Versioned;

/**
 * A whole list.
 *
 * @param fields what it asks of people besides the address; none for no more
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
        List<ListField> fields,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
