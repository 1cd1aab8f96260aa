/**
 * Composing: numbered issues of a newsletter, each one document of sections and entries. Each save adds a revision; a draft
 * may be incomplete, and the checks say what still stops a send. It has never heard of mail.
 */
@NullMarked
package rubriek.issue;

import org.jspecify.annotations.NullMarked;
