/**
 * Letting go of what nobody may need any more (GDPR article 5(1)(e), G-08): the one daily job, and the shape of a rule. Each station
 * brings the rules of its own rows.
 */
@NullMarked
package rubriek.shared.retention;

import org.jspecify.annotations.NullMarked;
