/**
 * The pre-flight list: what still stops a send, and what an editor may want to look at again. Each rule is a function of one issue, taken
 * apart once into its texts, addresses and pictures; nothing is read or kept here. What only the stations behind can tell, such as the
 * size of the mail, they add themselves.
 */
@NullMarked
package rubriek.issue.check;

import org.jspecify.annotations.NullMarked;
