@NullMarked
package rubriek.dispatch.outbox;

import org.jspecify.annotations.NullMarked;
