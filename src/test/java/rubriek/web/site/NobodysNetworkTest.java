package rubriek.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/**
 * G-08: where somebody sat who signed up is counted for an hour in memory, and written down nowhere. G-09: nor is what their device says
 * of itself, and there is no place for anything that nobody was asked.
 */
@DatabaseTest
class NobodysNetworkTest {

    private static final Set<String> TABLES =
            Set.of("subscriber", "subscription", "consent", "notice", "suppression", "address_change");

    /** What is kept of a person in their own row. A column more is a question to whoever answers for their data. */
    private static final Set<String> KEPT = Set.of(
            "subscriber.attributes",
            "subscriber.created_at",
            "subscriber.email",
            "subscriber.email_key",
            "subscriber.id",
            "subscriber.import_id",
            "subscriber.key_hash",
            "subscriber.language",
            "subscriber.name",
            "subscriber.statistics_since",
            "subscriber.updated_at",
            "subscriber.version",
            "subscriber.worded");

    private static final String DEVICE = "Toestel-van-Cor/7";

    @Inject
    Letterbox letterbox;

    @Inject
    DataSource database;

    private final String cor = Letterbox.someone();

    @Test
    void the_network_address_of_a_reader_is_not_kept() throws SQLException {
        letterbox.signUp(letterbox.list(), cor).then().statusCode(200);
        var columns = texts();
        assertTrue(columns.contains("consent.how"), columns::toString);
        var holding = new ArrayList<String>();
        for (var column : columns)
            if (holds(column, "127.0.0.1") || holds(column, "0:0:0:0:0:0:0:1")) holding.add(column);
        assertEquals(List.of(), holding);
    }

    @Test
    void G_09_what_a_device_says_of_itself_is_not_kept() throws SQLException {
        var list = letterbox.list();
        letterbox
                .opened(list)
                .formParam("email", cor)
                .header("User-Agent", DEVICE)
                .header("Accept-Language", "nl-" + DEVICE)
                .header("Referer", "https://linde.example/" + DEVICE)
                .header("Cookie", "wie=" + DEVICE)
                .header("Sec-CH-UA-Model", DEVICE)
                .post(Letterbox.path(list))
                .then()
                .statusCode(200);
        assertTrue(holds("subscriber.email", cor));
        var holding = new ArrayList<String>();
        for (var column : texts()) if (holds(column, DEVICE)) holding.add(column);
        assertEquals(List.of(), holding);
    }

    @Test
    void G_09_of_a_person_there_is_room_for_what_they_were_asked_and_no_more() throws SQLException {
        var columns = columns();
        columns.removeIf(column -> !column.startsWith("subscriber."));
        assertEquals(KEPT, Set.copyOf(columns));
    }

    private List<String> columns() throws SQLException {
        try (var connection = database.getConnection();
                var columns = connection.getMetaData().getColumns(null, "public", null, null)) {
            var found = new ArrayList<String>();
            while (columns.next()) found.add(columns.getString("TABLE_NAME") + "." + columns.getString("COLUMN_NAME"));
            return found;
        }
    }

    private List<String> texts() throws SQLException {
        try (var connection = database.getConnection();
                var columns = connection.getMetaData().getColumns(null, "public", null, null)) {
            var found = new ArrayList<String>();
            while (columns.next()) {
                var table = columns.getString("TABLE_NAME");
                var text = columns.getString("TYPE_NAME").toLowerCase(java.util.Locale.ROOT);
                if (TABLES.contains(table) && (text.contains("char") || text.contains("text") || text.contains("clob")))
                    found.add(table + "." + columns.getString("COLUMN_NAME"));
            }
            return found;
        }
    }

    private boolean holds(String column, String what) throws SQLException {
        var table = column.substring(0, column.indexOf('.'));
        var sql = "select count(*) from " + table + " where " + column + " like '%" + what + "%'";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1) > 0;
        }
    }
}
