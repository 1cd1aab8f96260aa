@NullMarked
package rubriek.dispatch.signing;

import org.jspecify.annotations.NullMarked;
