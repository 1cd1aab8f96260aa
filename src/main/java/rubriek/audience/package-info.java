/**
 * Who reads, and by what right: lists, the people on them, the proof of each consent, and the addresses that get no mail. A person
 * is one address; a subscription is one person on one list, and every step of its life is a row in a ledger that is only added to.
 * It sends nothing: a confirmation that was asked for is a notice that the courier finds.
 */
@NullMarked
package rubriek.audience;

import org.jspecify.annotations.NullMarked;
