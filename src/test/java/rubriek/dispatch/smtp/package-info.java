@NullMarked
package rubriek.dispatch.smtp;

import org.jspecify.annotations.NullMarked;
