/**
 * The link inbox and what the web says about a link: what stands behind an address, and whether it can still be reached. It knows
 * newsletters and no issue.
 */
@NullMarked
package rubriek.clipping;

import org.jspecify.annotations.NullMarked;
