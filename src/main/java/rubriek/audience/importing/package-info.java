/**
 * Files of subscribers: taken in, read row by row in the background, held against who is on the list, who left and who may not be
 * mailed, and undone as a whole when they were a mistake. It works on the tables of the audience by the thousand rows, and keeps its
 * rules: a consent that can be shown, a step in the ledger for each, and nobody brought back by somebody else's hand.
 */
@NullMarked
package rubriek.audience.importing;

import org.jspecify.annotations.NullMarked;
