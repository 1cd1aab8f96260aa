/**
 * Mends text that was damaged on its way from a page, a PDF or a word processor to the clipboard, and says what it changed.
 * Text that is as it should be comes out as it went in, to the last character: when in doubt, nothing is touched.
 */
@NullMarked
package rubriek.shared.repair;

import org.jspecify.annotations.NullMarked;
