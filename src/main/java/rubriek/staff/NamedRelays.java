package rubriek.staff;

import rubriek.shared.EmailAddress;

/** The relays of the readers' mail by their names, for a mail that is to show whether one of them works. */
public interface NamedRelays {

    /**
     * Sends one mail over this relay and over no other, once, and answers when the relay has.
     *
     * @throws rubriek.shared.Missing when there is no such relay
     * @throws rubriek.shared.Refused {@code no-relay} when it is the local outbox
     */
    Came send(String relay, Letter letter);

    /** A plain mail to one person. */
    record Letter(EmailAddress to, EmailAddress from, String language, String subject, String text) {}

    /**
     * How far it came.
     *
     * @param words the relay's, or in {@link rubriek.shared.KeptWords kept words} what went wrong; empty when it took the mail
     */
    record Came(RelayTestResult.Result result, String words) {}
}
