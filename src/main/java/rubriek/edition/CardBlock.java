package rubriek.edition;

import org.jspecify.annotations.Nullable;

/** Somebody or something presented in a few lines; whom it is about is the byline. */
record CardBlock(
        Head head,
        @Nullable String url,
        @Nullable Picture portrait,
        @Nullable Passage lead,
        @Nullable More more) {}
