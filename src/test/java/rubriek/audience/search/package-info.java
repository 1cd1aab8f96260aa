@NullMarked
package rubriek.audience.search;

import org.jspecify.annotations.NullMarked;
