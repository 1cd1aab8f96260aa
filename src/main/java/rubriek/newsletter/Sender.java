package rubriek.newsletter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rubriek.shared.EmailAddress;
import rubriek.shared.limits.Mailbox;
import rubriek.shared.limits.OneLine;

/**
 * Whom the mail comes from (RFC 5322 section 3.6.2); constant over the issues of a newsletter.
 *
 * @param name the display name
 * @param email the one address in From
 * @param replyTo where answers go; the From address when left out
 * @param serviceEmail the From address of mails about the service itself, such as a confirmation; that of issues when left out
 */
public record Sender(
        @NotBlank @OneLine @Size(max = 120) String name,
        @NotNull @Mailbox String email,
        @Mailbox @Nullable String replyTo,
        @Mailbox @Nullable String serviceEmail) {

    /** One who has one address for all mail. */
    public Sender(String name, String email, @Nullable String replyTo) {
        this(name, email, replyTo, null);
    }

    /** The From address, parsed. */
    public EmailAddress address() {
        return new EmailAddress(email);
    }

    /** The From address of mails about the service itself. */
    public EmailAddress serviceAddress() {
        return serviceEmail == null ? address() : new EmailAddress(serviceEmail);
    }
}
