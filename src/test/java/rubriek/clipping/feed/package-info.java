@NullMarked
package rubriek.clipping.feed;

import org.jspecify.annotations.NullMarked;
