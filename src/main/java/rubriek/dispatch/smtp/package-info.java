/**
 * The conversation with an SMTP relay (RFC 5321): one thread and one blocking connection a lane, one write a stage. Every step
 * knows its stage and its time-out, and ends as an {@link rubriek.dispatch.Outcome}.
 */
@NullMarked
package rubriek.dispatch.smtp;

import org.jspecify.annotations.NullMarked;
