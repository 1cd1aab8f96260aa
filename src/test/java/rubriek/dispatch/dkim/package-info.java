@NullMarked
package rubriek.dispatch.dkim;

import org.jspecify.annotations.NullMarked;
