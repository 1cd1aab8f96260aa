/**
 * The composer: a pure function from a message's draft and one reader's values to the bytes that leave. What all copies share is
 * encoded once ({@link rubriek.dispatch.message.MessageTemplate}); a copy costs its own values and a few array copies. It knows no
 * database, no clock and no network.
 */
@NullMarked
package rubriek.dispatch.message;

import org.jspecify.annotations.NullMarked;
