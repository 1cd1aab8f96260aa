/**
 * Hears what comes back by mail: somebody leaves, a provider passes on a complaint. Whatever brings a mail in hands it to
 * {@link rubriek.bounce.Reports}, which acts on nothing but what this program gave out itself: a mail proves nothing of who sent it, and
 * an address in it nothing at all (B-03). What is to happen it tells the stations before it; it keeps no row and no mail of its own
 * (docs/decisions/0160).
 */
@NullMarked
package rubriek.bounce;

import org.jspecify.annotations.NullMarked;
