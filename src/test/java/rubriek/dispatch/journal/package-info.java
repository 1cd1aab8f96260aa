@NullMarked
package rubriek.dispatch.journal;

import org.jspecify.annotations.NullMarked;
