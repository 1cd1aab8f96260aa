/**
 * The published past: the issues that were sent, page by page, one by one and as a feed. It only reads, it shows drafts to
 * nobody, and nothing in it belongs to one reader: no token, no address.
 */
@NullMarked
package rubriek.archive;

import org.jspecify.annotations.NullMarked;
