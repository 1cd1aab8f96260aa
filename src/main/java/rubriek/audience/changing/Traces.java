package rubriek.audience.changing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import rubriek.audience.Crowds.Doing;
import rubriek.audience.importing.Sql;
import rubriek.shared.Json;

/** What a change of people's tags and attributes leaves behind: a line in the ledger, another version, words that are to be made anew. */
@ApplicationScoped
class Traces {

    private static final String LINE =
            "insert into consent (subscription_id, list_id, key_hash, action, at, recorded_at, who, how, fields)"
                    + " select s.id, s.list_id, p.key_hash, cast(? as varchar(20)), ?, ?, cast(? as varchar(200)), cast(? as varchar(500)),"
                    + " cast(? as varchar(200))"
                    + " from subscription s join subscriber p on p.id = s.subscriber_id where s.id = any(?) order by p.key_hash";

    private static final String TOUCH =
            "update subscriber set version = version + 1, updated_at = ?, worded = false where id in"
                    + " (select subscriber_id from subscription where id = any(?))";

    private final Sql sql;

    Traces(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param action its word in the ledger
     * @param field that was changed, as the API calls it
     */
    void leave(List<UUID> subscriptions, String action, Doing doing, String field) {
        if (subscriptions.isEmpty()) return;
        var fields = Json.write(List.of(field));
        sql.update(LINE, action, doing.at(), doing.at(), doing.by(), doing.how(), fields, subscriptions);
        sql.update(TOUCH, doing.at(), subscriptions);
    }
}
