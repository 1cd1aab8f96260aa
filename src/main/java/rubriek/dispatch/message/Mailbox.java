package rubriek.dispatch.message;

import rubriek.shared.EmailAddress;

/**
 * A name and an address, as they stand in From, Reply-To and To (RFC 5322 section 3.4).
 *
 * @param name the display name as a person reads it, empty for none
 */
public record Mailbox(String name, EmailAddress address) {

    /** @throws IllegalArgumentException when the name holds a control character (H-13) */
    public Mailbox {
        name = name.isBlank() ? "" : HeaderText.clean("display name", name);
    }

    /** A mailbox without a name. */
    public Mailbox(EmailAddress address) {
        this("", address);
    }
}
