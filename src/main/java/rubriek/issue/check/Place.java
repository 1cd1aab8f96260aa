package rubriek.issue.check;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in an issue.
 *
 * @param field the path in the issue document; null for what stands in the newsletter's settings
 * @param entry the entry's id; null outside of any
 * @param name what a person calls it: the title of the entry or section, or "the introduction"
 */
record Place(@Nullable String field, @Nullable String entry, String name) {

    static Place of(String field, String name) {
        return new Place(field, null, name);
    }

    /** A field below this one. */
    Place at(String step) {
        return new Place(field + "." + step, entry, name);
    }
}
