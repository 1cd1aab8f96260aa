package rubriek.issue;

import org.jspecify.annotations.Nullable;

/**
 * A field that differs.
 *
 * @param field its path in the issue, the section or the entry: {@code title}, {@code image.alt}; a list counts as one
 * @param before null when it was empty
 * @param after null when it is empty now
 */
public record FieldChange(
        String field, @Nullable Object before, @Nullable Object after) {}
