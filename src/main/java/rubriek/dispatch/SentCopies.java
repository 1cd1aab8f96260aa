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

    /**
     * For which subscription it was made.
     *
     * @param id without its angle brackets
     */
    public Optional<UUID> byMessageId(String id) {
        return MessageId.mayBe(id) ? subscription("message_id", id) : Optional.empty();
    }

    /** @param address an envelope sender (B-01), without angle brackets */
    public Optional<UUID> byEnvelopeSender(String address) {
        return ReturnToken.in(address).flatMap(token -> subscription("return_token", token));
    }

    private Optional<UUID> subscription(String column, String value) {
        var found = sql.list(
                "select subscription_id from delivery where " + column + " = ?",
                row -> row.getObject(1, UUID.class),
                value);
        return found.stream().findFirst();
    }
}
