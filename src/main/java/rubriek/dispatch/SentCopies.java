package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import rubriek.dispatch.message.MessageId;

/**
 * Finds the copy that something came back for, by what it alone carried and nobody can make up: 128 random bits (B-03). For as long as
 * the rows of its dispatch are kept.
 */
@ApplicationScoped
@Transactional
public class SentCopies {

    private final Sql sql;

    SentCopies(Sql sql) {
        this.sql = sql;
    }

    /** A copy. @param id that of its delivery @param subscription for which it was made */
    public record Sent(long id, UUID subscription) {}

    /** @param id without its angle brackets */
    public Optional<Sent> byMessageId(String id) {
        return MessageId.mayBe(id) ? copy("message_id", id) : Optional.empty();
    }

    /** @param address an envelope sender (B-01), without angle brackets */
    public Optional<Sent> byEnvelopeSender(String address) {
        return ReturnToken.in(address).flatMap(token -> copy("return_token", token));
    }

    private Optional<Sent> copy(String column, String value) {
        var found = sql.list(
                "select id, subscription_id from delivery where " + column + " = ?",
                row -> new Sent(row.getLong(1), row.getObject(2, UUID.class)),
                value);
        return found.stream().findFirst();
    }
}
