/**
 * Changes of many people of a list at once: counted before, made in the background some hundred at a time, and taken back as a whole.
 * Whoever changed since is left alone, and every step stands in the ledger.
 */
@NullMarked
package rubriek.audience.changing;

import org.jspecify.annotations.NullMarked;
