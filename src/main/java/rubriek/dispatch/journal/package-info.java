/**
 * What a killed process had said to the relay: a few octets before each message's end leaves, and a few after its answer, in files
 * that outlive the process. It makes the difference between "certainly not sent", "sent" and "nobody knows" (T-05, T-06).
 */
@NullMarked
package rubriek.dispatch.journal;

import org.jspecify.annotations.NullMarked;
