/**
 * Judges what a mail server said no with: whose fault it is, and whether it only wants us to be slower. Pure functions of the reply, so
 * that the answer at sending time and the report that comes back days later are judged alike (B-08).
 */
@NullMarked
package rubriek.dispatch.refusal;

import org.jspecify.annotations.NullMarked;
