@NullMarked
package rubriek.clipping.fetch;

import org.jspecify.annotations.NullMarked;
