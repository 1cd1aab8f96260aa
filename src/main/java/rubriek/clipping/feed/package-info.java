/**
 * RSS and Atom feeds whose items come into the link inbox by themselves, each link once: read on time by one instance at a time, without
 * asking for what has not changed, and more and more rarely while a feed fails. Nothing of a feed ever goes straight into an issue.
 */
@NullMarked
package rubriek.clipping.feed;

import org.jspecify.annotations.NullMarked;
