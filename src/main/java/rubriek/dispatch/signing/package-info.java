/**
 * The keys that sign mail: making, importing, activating and retiring them, the records that a domain must publish, and which of them
 * sign the mail of a sender. The signing itself is done by {@link rubriek.dispatch.dkim}.
 */
@NullMarked
package rubriek.dispatch.signing;

import org.jspecify.annotations.NullMarked;
