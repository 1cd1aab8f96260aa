package rubriek.archive;

import java.time.Instant;

/**
 * A feed, ready to be served.
 *
 * @param xml an Atom document (RFC 4287)
 * @param updated when the newest of its issues was published
 */
public record Feed(String xml, Instant updated) {}
