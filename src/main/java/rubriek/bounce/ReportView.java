package rubriek.bounce;

/**
 * What was understood of a mail, and what came of it.
 *
 * @param done whether its reader is off the list now; a mail that comes twice is as much done as it was the first time
 */
public record ReportView(ReportKind kind, boolean done) {}
