/**
 * HTML on paper: turns one self-contained HTML document into an accessible, archivable PDF (PDF/UA-1 and PDF/A-2a) with our
 * own fonts, hyphenation and bookmarks. It knows nothing of issues and reaches for nothing outside: what a page needs is
 * handed over with it.
 */
@NullMarked
package rubriek.edition.print;

import org.jspecify.annotations.NullMarked;
