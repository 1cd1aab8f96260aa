/**
 * An issue as a Markdown file that people like to read and that loses nothing: what Markdown has a form for stands in that form,
 * the rest in short blocks of fields. Written and read here, so that the two cannot grow apart. The grammar stands in docs/editing.md.
 */
@NullMarked
package rubriek.issue.markdown;

import org.jspecify.annotations.NullMarked;
