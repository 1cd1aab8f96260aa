package rubriek.edition;

import org.jspecify.annotations.Nullable;

/**
 * Words that stand out.
 *
 * @param placed whether the editor said which paragraph it follows
 * @param repeated whether they stand in a text beside it too, so that whoever hears the issue need not hear them twice
 */
record QuoteBlock(
        @Nullable String anchor, String text, @Nullable String attribution, boolean placed, boolean repeated) {}
