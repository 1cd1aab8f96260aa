package rubriek.edition;

import org.jspecify.annotations.Nullable;

/** A short piece with its words. */
record NewsBlock(
        Head head,
        @Nullable Passage lead,
        @Nullable Passage body,
        @Nullable Passage download,
        @Nullable Passage contact,
        @Nullable More more) {}
