/**
 * The publication: its name, language and rhythm, who publishes it, who it comes from and what it looks like. It holds no
 * issues and knows no readers; they know it.
 */
@NullMarked
package rubriek.newsletter;

import org.jspecify.annotations.NullMarked;
