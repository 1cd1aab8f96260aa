@NullMarked
package rubriek.dispatch.message;

import org.jspecify.annotations.NullMarked;
