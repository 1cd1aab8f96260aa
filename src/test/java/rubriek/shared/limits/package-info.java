/** Tests of letting go. */
@NullMarked
package rubriek.shared.limits;

import org.jspecify.annotations.NullMarked;
