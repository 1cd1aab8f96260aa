/** Whole stories on the packaged program: a real server, a real SMTP conversation, a real database, a real end by kill -9. */
@org.jspecify.annotations.NullMarked
package rubriek.journey;
