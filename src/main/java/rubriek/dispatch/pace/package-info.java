/**
 * How fast each provider of mailboxes is mailed: at most so many copies a second, over so many connections, and not at all for a while when it
 * says that we are too fast. Plain objects that are told the time; they carry nothing and store nothing.
 */
@NullMarked
package rubriek.dispatch.pace;

import org.jspecify.annotations.NullMarked;
