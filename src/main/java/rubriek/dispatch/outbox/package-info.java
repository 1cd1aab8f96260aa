/**
 * The carrier of a trial: no relay is set, so every mail is kept as a file, and can be looked at as its reader would.
 */
@NullMarked
package rubriek.dispatch.outbox;

import org.jspecify.annotations.NullMarked;
