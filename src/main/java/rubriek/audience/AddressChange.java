package rubriek.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.EmailAddress;

/** Another address that somebody wants to be reached at, from when it is asked for until its mailbox has answered. */
@Entity
@Table(name = "address_change")
class AddressChange {

    @Id
    UUID id;

    @Column(name = "subscriber_id", nullable = false)
    UUID subscriberId;

    @Column(nullable = false)
    String email;

    /** Null for those of before it was kept. */
    @Column(name = "key_hash")
    @Nullable
    String keyHash;

    /** Whether its mailbox is asked; not when it was for somebody else a short while ago. */
    @Column(nullable = false)
    boolean mailed;

    @Column(name = "asked_at", nullable = false)
    Instant askedAt;

    @Column(name = "done_at")
    @Nullable
    Instant doneAt;

    /** Since when the link opens nothing: they stay, or were moved elsewhere. They may still change their mind. */
    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected AddressChange() {}

    AddressChange(Subscriber person, EmailAddress address, String hash, Instant now) {
        id = UUID.randomUUID();
        subscriberId = person.id;
        email = address.value();
        keyHash = hash;
        askedAt = now;
    }

    boolean waits() {
        return doneAt == null && withdrawnAt == null;
    }

    EmailAddress address() {
        return new EmailAddress(email);
    }
}
