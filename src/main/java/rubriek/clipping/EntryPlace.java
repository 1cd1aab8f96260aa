package rubriek.clipping;

import java.util.UUID;

/**
 * Where an entry stands.
 *
 * @param issue the id of the issue
 * @param number of the issue
 * @param entry the id of the entry
 */
public record EntryPlace(UUID issue, int number, String entry) {}
