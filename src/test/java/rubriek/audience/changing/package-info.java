/** Changes of many people at once, and taking them back. */
@NullMarked
package rubriek.audience.changing;

import org.jspecify.annotations.NullMarked;
