package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Versioned;

/**
 * A whole list.
 *
 * @param knownAs the slug that it was made with, by which mail programs know it for good (H-11)
 * @param fields what it asks of people besides the address; none for no more
 * @param newsletter the slug of its newsletter
 * @param welcome how those are greeted who signed up themselves; null: not at all
 * @param reconfirm when those are asked whether they still want it who gave no sign of life; null: never
 * @param newsTo who is told, at most once a day, how many came and left
 */
public record ListView(
        @JsonIgnore UUID id,
        @JsonIgnore UUID newsletterId,
        String slug,
        @JsonIgnore String knownAs,
        String title,
        String newsletter,
        OptIn optIn,
        String consentText,
        @Nullable Welcome welcome,
        List<String> newsTo,
        List<ListField> fields,
        @Nullable Reconfirm reconfirm,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
