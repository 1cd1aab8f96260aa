package rubriek.dispatch.dns;

import java.util.Optional;

/**
 * Who sends, as receivers see it. Domains are in A-labels.
 *
 * @param from the domain of the From address
 * @param bounces that of the envelope senders
 * @param mailbox where reports about the domain may go
 * @param relay the host that takes our mail, when one is set
 * @param ehlo the name that we introduce ourselves by, when one is set
 */
public record Sender(String from, String bounces, String mailbox, Optional<String> relay, Optional<String> ehlo) {

    /** Whether both are one organisation's, near enough (RFC 7489 section 3.1): the same, or one within the other. */
    boolean aligned() {
        return from.equals(bounces) || from.endsWith("." + bounces) || bounces.endsWith("." + from);
    }
}
