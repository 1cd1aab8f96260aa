/**
 * The first thing that runs. Starting is mostly the loading of some ten thousand classes, one after the other on one processor; here
 * the other one is put to it as well. Nothing but the time it takes depends on this package.
 */
@NullMarked
package rubriek.shared.start;

import org.jspecify.annotations.NullMarked;
