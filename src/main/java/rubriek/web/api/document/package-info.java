/**
 * The OpenAPI document, as far as it does not follow from the resources themselves: every answer that the habits of the API can
 * give, which fields may be null, what a merge patch may hold, and an example for each body. It works while the program is built
 * and knows the resources by their class files only.
 */
@NullMarked
package rubriek.web.api.document;

import org.jspecify.annotations.NullMarked;
