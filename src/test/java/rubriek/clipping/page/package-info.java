@NullMarked
package rubriek.clipping.page;

import org.jspecify.annotations.NullMarked;
