/** Files of subscribers, from their octets to who is on the list. */
@NullMarked
package rubriek.audience.importing;

import org.jspecify.annotations.NullMarked;
