/**
 * A designer's own templates: a folder, read once at the start, whose files stand in for those of the program. What is broken in one
 * of them is said, and the program's own stays in use. Stored content never comes here (S-01).
 */
@NullMarked
package rubriek.edition.design;

import org.jspecify.annotations.NullMarked;
