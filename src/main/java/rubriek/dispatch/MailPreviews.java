package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.message.MessageId;
import rubriek.shared.EmailAddress;
import rubriek.shared.Missing;

/** The whole message of an issue, as it lies in a mailbox. */
@ApplicationScoped
@Transactional
public class MailPreviews {

    private static final EmailAddress SAMPLE = new EmailAddress("noor@voorbeeld.example");
    private static final String SAMPLE_NAME = "Noor Voorbeeld";

    private final Mailings mailings;
    private final Samples samples;
    private final Copywriters writers;
    private final RelayPlans relays;
    private final Sql sql;
    private final Clock clock;

    MailPreviews(Mailings mailings, Samples samples, Copywriters writers, RelayPlans relays, Sql sql, Clock clock) {
        this.mailings = mailings;
        this.samples = samples;
        this.writers = writers;
        this.relays = relays;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param subscriber the address of a reader: the octets that were sent there or, before that, would be, with a message id and a date
     *     of this moment; null for a person who does not exist
     * @throws Missing when the issue does not exist, or nobody by that address gets it
     */
    public byte[] message(String newsletter, int number, @Nullable String subscriber) {
        var mailing = mailings.draft(newsletter, number);
        var sender = mailing.letter().domain();
        if (subscriber == null)
            return samples.template(mailing, relays.signedBy(null, sender))
                    .write(samples.copy(mailing, SAMPLE, SAMPLE_NAME));
        var copy = found(mailing, subscriber);
        var writer = writer(copy, mailing);
        return writer.write(copy.copy(), relays.signedBy(copy.relay(), writer.domain()))
                .message();
    }

    /** As {@link #message}, what stands in it to be read. */
    public CopyView copy(String newsletter, int number, String subscriber) {
        var mailing = mailings.draft(newsletter, number);
        var copy = found(mailing, subscriber);
        return writer(copy, mailing).read(copy.copy());
    }

    private Found found(Mailing mailing, String subscriber) {
        return EmailAddress.parse(subscriber)
                .flatMap(address -> copy(mailing, address))
                .orElseThrow(() -> new Missing("recipient", subscriber));
    }

    private Copywriter writer(Found copy, Mailing mailing) {
        return copy.sentBy().map(writers::of).orElseGet(() -> writers.of(mailing));
    }

    /** @param sentBy the dispatch that it left, or is leaving, with @param relay that carried it, where one is known */
    private record Found(
            Claimed copy, Optional<UUID> sentBy, @Nullable String relay) {}

    private Optional<Found> copy(Mailing mailing, EmailAddress address) {
        return sql
                .list(
                        """
                        select r.subscription_id, r.list_id, s.email, s.name, r.since, d.dispatch_id, d.message_id, d.dated_at,
                               d.relay
                        from subscriber s
                        join recipient r on r.subscriber_id = s.id
                        join mailing_list l on l.id = r.list_id and l.newsletter_id = ?
                        left join dispatch o on o.issue_id = ?
                        left join delivery d on d.dispatch_id = o.id and d.subscription_id = r.subscription_id
                          and d.subscriber_id = s.id and d.dated_at is not null
                        where s.email_key = ?
                        order by case when d.id is null then 1 else 0 end, d.id desc, l.slug""",
                        row -> found(row, mailing),
                        mailing.newsletter().id(),
                        mailing.issue().id(),
                        address.key())
                .stream()
                .findFirst();
    }

    private Found found(ResultSet row, Mailing mailing) throws SQLException {
        var now = clock.instant();
        var messageId = row.getString("message_id");
        var copy = new Claimed(
                0,
                row.getObject("subscription_id", UUID.class),
                row.getObject("list_id", UUID.class),
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                Objects.requireNonNull(Sql.instant(row, "since")),
                messageId == null ? MessageId.at(mailing.letter().domain(), now) : messageId,
                ReturnToken.make(now),
                Optional.<Instant>ofNullable(Sql.instant(row, "dated_at")).orElse(now),
                0,
                null);
        return new Found(copy, Optional.ofNullable(row.getObject("dispatch_id", UUID.class)), row.getString("relay"));
    }
}
