package rubriek.edition;

import org.jspecify.annotations.Nullable;

/** The beginning of something that stands elsewhere. */
record TeaserBlock(
        Head head,
        @Nullable String url,
        @Nullable Passage text,
        @Nullable More more) {}
