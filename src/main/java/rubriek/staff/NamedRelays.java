package rubriek.staff;

import java.util.Optional;
import rubriek.shared.EmailAddress;

/** The relays of the readers' mail by their names, for a mail that is to show whether one of them works. */
public interface NamedRelays {

    /**
     * Whom mail over this relay comes from: the sender of a newsletter that it carries, of one that it goes first for if there
     * is one. Nothing when there is no such newsletter.
     *
     * @throws rubriek.shared.Missing when there is no such relay
     * @throws rubriek.shared.Refused {@code no-relay} when there is only the local outbox
     */
    Optional<EmailAddress> sender(String relay);

    /**
     * Sends one mail over this relay and over no other, once, and answers when the relay has, or after some forty seconds.
     *
     * @throws rubriek.shared.Missing when there is no such relay
     * @throws rubriek.shared.Refused {@code no-relay} when there is only the local outbox, {@code relay-on-trial} while
     *     somebody else tries it
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
