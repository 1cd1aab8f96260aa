/**
 * Who may do what: the bearer tokens of the API with their scopes, and the first answers to requests that carry an
 * Idempotency-Key. It knows no newsletter; faces ask it who is calling.
 */
@NullMarked
package rubriek.account;

import org.jspecify.annotations.NullMarked;
