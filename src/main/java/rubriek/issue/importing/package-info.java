/**
 * Brings issues along that were made elsewhere: as JSON, Markdown, plain text or a PDF with a text layer. The readers are pure
 * functions from a document to a {@link rubriek.issue.markdown.Reading}, which holds what they found and what they could not place,
 * and nothing else; {@link Imports} makes a draft of it.
 */
@NullMarked
package rubriek.issue.importing;

import org.jspecify.annotations.NullMarked;
