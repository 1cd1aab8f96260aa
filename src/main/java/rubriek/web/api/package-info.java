/**
 * The REST API under {@code /api/v1}: one class per resource, and the habits that all of them share. A resource method takes
 * records, calls one use case and returns a record; what every answer has in common is done here, around it:
 *
 * <ul>
 *   <li>{@link jakarta.annotation.security.RolesAllowed} names the one scope it asks for;
 *   <li>what a use case throws becomes a problem document ({@link rubriek.web.api.ProblemMappers});
 *   <li>a {@link rubriek.shared.Versioned} record gets its ETag, a {@link rubriek.shared.Page} its Link header;
 *   <li>a POST may be repeated with an Idempotency-Key ({@link rubriek.web.api.Idempotency}).
 * </ul>
 *
 * {@link rubriek.web.api.NewslettersApi} is the one to start from; docs/api.md says what a caller sees of it.
 */
@NullMarked
package rubriek.web.api;

import org.jspecify.annotations.NullMarked;
