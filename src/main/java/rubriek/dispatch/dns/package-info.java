/** What the sender's domain publishes, as receivers of mail would see it: asked of name servers, and told in words. */
@NullMarked
package rubriek.dispatch.dns;

import org.jspecify.annotations.NullMarked;
