/**
 * Signs messages (DKIM: RFC 6376, 8301, 8463), and makes and reads the keys for it. Pure: from octets and a key to octets. Which key signs
 * whose mail, and where keys are kept, is known by {@link rubriek.dispatch.signing}.
 */
@NullMarked
package rubriek.dispatch.dkim;

import org.jspecify.annotations.NullMarked;
