package rubriek.dispatch.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * One message of the outbox in a list.
 *
 * @param name of its file; newer names sort after older ones
 * @param keptAt when it was carried here
 * @param sender the envelope sender
 * @param recipient the envelope recipient
 * @param from the header From, decoded
 * @param to the header To, decoded
 * @param date of the header Date, where that is a date
 * @param size in octets
 */
public record OutboxRow(
        String name,
        Instant keptAt,
        String sender,
        String recipient,
        String from,
        String to,
        String subject,
        Optional<Instant> date,
        long size) {}
