package rubriek.dispatch.dns;

import java.util.List;
import java.util.Optional;

/**
 * Who sends, as receivers see it. Domains are in A-labels.
 *
 * @param from the domain of the From address
 * @param bounces that of the envelope senders
 * @param mailbox where reports about the domain may go
 * @param relay the host that takes our mail, when one is set
 * @param ehlo the name that we introduce ourselves by, when one is set
 * @param keys those that sign or are about to; nothing when the relay signs
 */
public record Sender(
        String from,
        String bounces,
        String mailbox,
        Optional<String> relay,
        Optional<String> ehlo,
        Optional<List<Key>> keys) {

    /** What DNS has to tell of a key. @param name in full, such as {@code r2026._domainkey.linde.example} */
    public record Key(String name, String value) {}

    /** Whether both are one organisation's, near enough (RFC 7489 section 3.1): the same, or one within the other. */
    boolean aligned() {
        return from.equals(bounces) || from.endsWith("." + bounces) || bounces.endsWith("." + from);
    }
}
