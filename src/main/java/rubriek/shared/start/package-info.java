/**
 * The first thing that runs. Starting is mostly the loading of some ten thousand classes, one after the other on one processor; here
 * the other one is put to it as well. A start that fails says here why, in a sentence instead of a stack.
 */
@NullMarked
package rubriek.shared.start;

import org.jspecify.annotations.NullMarked;
