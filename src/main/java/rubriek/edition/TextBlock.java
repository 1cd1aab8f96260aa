package rubriek.edition;

import org.jspecify.annotations.Nullable;

/** Running text between the entries. */
record TextBlock(@Nullable String anchor, Passage body) {}
