/**
 * Reads addresses of the web that somebody else wrote down, and can be sent nowhere else: each host is looked up once, every address it
 * has is held against the networks that are not the open web, and the connection goes to the very address that was looked at. Nothing
 * it meets takes more than the time and the octets it was given. It knows nothing of what it reads.
 */
@NullMarked
package rubriek.clipping.fetch;

import org.jspecify.annotations.NullMarked;
