package rubriek.dispatch;

import java.util.UUID;

/**
 * A share of an audience, sent one copy after the other.
 *
 * @param number counted from 0 within the dispatch
 */
record Batch(UUID dispatch, int number) {}
