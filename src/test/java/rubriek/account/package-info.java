@NullMarked
package rubriek.account;

import org.jspecify.annotations.NullMarked;
