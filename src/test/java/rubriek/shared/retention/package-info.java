/** Tests of letting go. */
@NullMarked
package rubriek.shared.retention;

import org.jspecify.annotations.NullMarked;
