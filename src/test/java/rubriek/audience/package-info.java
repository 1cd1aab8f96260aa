/** Tests of the audience, on both databases. */
@NullMarked
package rubriek.audience;

import org.jspecify.annotations.NullMarked;
