/**
 * One program, two databases: the driver that hands each connection to H2 or to PostgreSQL by the URL it is given, and the
 * delegate that lets Quartz keep its tables in either. Nothing else in the program knows which one it works on.
 */
@NullMarked
package rubriek.shared.database;

import org.jspecify.annotations.NullMarked;
