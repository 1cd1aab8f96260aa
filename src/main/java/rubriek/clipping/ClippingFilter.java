package rubriek.clipping;

import org.jspecify.annotations.Nullable;

/**
 * Which clippings are wanted.
 *
 * @param state null for all
 * @param q words that title, address, summary, source or note hold, whatever their case; null for all
 */
public record ClippingFilter(
        @Nullable ClippingState state, @Nullable String q) {}
