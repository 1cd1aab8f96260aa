/**
 * The face for readers and for whoever just started the program: the archive, an issue and its PDF, the feed, signing up and
 * leaving, the start page, the local outbox, and what is said when something is not there. Server-rendered pages that need no
 * script and set no cookie.
 */
@NullMarked
package rubriek.web.site;

import org.jspecify.annotations.NullMarked;
