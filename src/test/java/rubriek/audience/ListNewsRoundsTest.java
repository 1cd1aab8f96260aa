package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

@DatabaseTest
class ListNewsRoundsTest {

    @Inject
    Linde linde;

    @Inject
    Lists lists;

    @Inject
    ListNewsRounds rounds;

    @Inject
    DataSource database;

    @Inject
    TickingClock clock;

    @Test
    void a_list_that_fails_keeps_no_other_from_being_told() throws SQLException {
        var broken = list("a");
        var sound = list("b");
        linde.confirmed(Linde.someone(), broken);
        linde.confirmed(Linde.someone(), sound);
        tellTo(broken, "x".repeat(400)); // no notice has room for it
        clock.forward(Duration.ofHours(24));
        try {
            rounds.make();
        } finally {
            tellTo(broken, null);
        }
        var told = "select count(*) from notice where kind = 'list-news' and list_id = cast(? as uuid)";
        assertEquals(0, linde.number(told, broken.id().toString()));
        assertEquals(1, linde.number(told, sound.id().toString()));
    }

    private ListView list(String first) {
        return lists.create(new ListDraft(
                first + UUID.randomUUID(),
                "Buurtkrant De Linde",
                linde.newsletter().slug(),
                OptIn.DOUBLE,
                Linde.WORDS,
                null,
                List.of("redactie@linde.example"),
                null));
    }

    private void tellTo(ListView list, @Nullable String address) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update mailing_list set news_to = ? where id = ?")) {
            update.setString(1, address);
            update.setObject(2, list.id());
            update.executeUpdate();
        }
    }
}
