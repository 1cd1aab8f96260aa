@NullMarked
package rubriek.dispatch.dns;

import org.jspecify.annotations.NullMarked;
