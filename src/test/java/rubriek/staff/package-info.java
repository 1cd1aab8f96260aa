@NullMarked
package rubriek.staff;

import org.jspecify.annotations.NullMarked;
