/**
 * Rendering: one issue in every form that people read it in, namely a mail (HTML and plain text), a web page and a PDF. Each edition
 * is a pure function of the newsletter, the issue and our public addresses: the same input makes the same bytes, whatever the
 * time (M-13). What differs between two readers' copies of a mail stands in it as a mark ({@link rubriek.edition.Personal}), and
 * is filled in by whoever sends it.
 */
@NullMarked
package rubriek.edition;

import org.jspecify.annotations.NullMarked;
