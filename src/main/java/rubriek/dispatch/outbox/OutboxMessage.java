package rubriek.dispatch.outbox;

import java.util.List;

/**
 * One message of the outbox, opened.
 *
 * @param headers in their order, unfolded and decoded
 * @param text the text part, empty when there is none
 * @param html the HTML part, empty when there is none; as the sender made it, to be shown in a sandbox only
 * @param source the exact octets, one Latin-1 character each
 */
public record OutboxMessage(OutboxRow row, List<Header> headers, String text, String html, String source) {

    public OutboxMessage {
        headers = List.copyOf(headers);
    }

    /** A header field as a person reads it. */
    public record Header(String name, String value) {}
}
