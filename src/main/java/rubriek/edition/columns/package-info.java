/**
 * Setting a magazine in columns. The engine that makes the PDF knows no columns that can be balanced, no widows in them and no boxes across
 * them, so that the pages are made here, as a compositor made them: text is set once as a long galley in the width of a column
 * ({@link Galley}), cut into strips that no column may break ({@link Strip}), the strips are dealt out to columns ({@link Filler}) and
 * pages ({@link Composer}), and what comes of it is pasted up as a document of one row of cells after the other ({@link PasteUp}),
 * which the engine prints without having to decide anything. Measures are points of 1/72 inch.
 */
@NullMarked
package rubriek.edition.columns;

import org.jspecify.annotations.NullMarked;
