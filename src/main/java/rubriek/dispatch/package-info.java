/**
 * Sending: a dispatch becomes one delivery a reader, and each delivery gets its outcome. What leaves the machine leaves through a
 * {@link rubriek.dispatch.Carrier}, which turns every answer, refusal and broken line into an {@link rubriek.dispatch.Outcome}.
 */
@NullMarked
package rubriek.dispatch;

import org.jspecify.annotations.NullMarked;
