package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import rubriek.audience.NoticeState;
import rubriek.support.DatabaseTest;

/** Taken elsewhere, all of them: they are read some at a time. */
@DatabaseTest
class ServiceMailsTest {

    private static final int MANY = 1_203;

    @Inject
    Linde linde;

    @Inject
    ServiceMails mails;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void each_of_more_than_are_read_at_a_time_comes_once_though_many_are_of_one_moment() throws SQLException {
        var paper = linde.withReaders(0);
        var written = write(paper.slug());
        var read = new ArrayList<UUID>();
        mails.each(paper.slug(), ServiceMailFilter.of(List.of(NoticeState.FAILED)), row -> read.add(row.id()));
        assertEquals(MANY, read.size());
        assertEquals(new HashSet<>(written), new HashSet<>(read));
    }

    private List<UUID> write(String list) throws SQLException {
        var ids = new ArrayList<UUID>();
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).withNano(0);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into notice (id, kind, list_id, state, attempts, created_at,"
                                + " changed_at, leaving, doubtful) select cast(? as uuid), 'list-news', l.id, 'failed', 1,"
                                + " cast(? as timestamp with time zone), cast(? as timestamp with time zone), false, false"
                                + " from mailing_list l where l.slug = ?")) {
            for (var i = 0; i < MANY; i++) {
                var id = UUID.randomUUID();
                ids.add(id);
                insert.setObject(1, id);
                insert.setObject(2, now.minusSeconds(i / 700));
                insert.setObject(3, now);
                insert.setString(4, list);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return ids;
    }
}
