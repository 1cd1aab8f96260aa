@NullMarked
package rubriek.clipping;

import org.jspecify.annotations.NullMarked;
