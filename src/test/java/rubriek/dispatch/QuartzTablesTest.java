package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

@DatabaseTest
class QuartzTablesTest {

    @Inject
    DataSource database;

    @Test
    void what_quartz_moves_each_second_is_in_no_index_but_that_of_a_key() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection()) {
            for (var table : List.of("qrtz_triggers", "qrtz_fired_triggers", "qrtz_job_details"))
                try (var indexes = connection.getMetaData().getIndexInfo(null, "public", table, false, false)) {
                    while (indexes.next())
                        found.add(indexes.getString("INDEX_NAME") + " " + indexes.getString("COLUMN_NAME"));
                }
        }
        assertTrue(found.stream().anyMatch(index -> index.endsWith(" trigger_name")), "the primary keys");
        assertEquals(
                List.of(),
                found.stream().filter(index -> index.startsWith("idx_")).toList());
        assertEquals(
                List.of(),
                found.stream()
                        .filter(index -> index.matches(".* (next_fire_time|trigger_state|misfire_instr)"))
                        .toList());
    }
}
