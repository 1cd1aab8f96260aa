/** The people of a list on their way out, in rows of plain values: fast enough that a list of a million is a matter of seconds. */
@NullMarked
package rubriek.audience.exporting;

import org.jspecify.annotations.NullMarked;
