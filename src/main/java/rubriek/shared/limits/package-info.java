/** Limits that records declare on their fields; each carries its own words in the {@code ValidationMessages} bundles. */
@NullMarked
package rubriek.shared.limits;

import org.jspecify.annotations.NullMarked;
