@NullMarked
package rubriek.media;

import org.jspecify.annotations.NullMarked;
