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

/** G-08: where somebody sat who signed up is counted for an hour in memory, and written down nowhere. */
@DatabaseTest
class NobodysNetworkTest {

    private static final Set<String> TABLES =
            Set.of("subscriber", "subscription", "consent", "notice", "suppression", "address_change");

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
        for (var column : columns) if (holds(column)) holding.add(column);
        assertEquals(List.of(), holding);
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

    private boolean holds(String column) throws SQLException {
        var table = column.substring(0, column.indexOf('.'));
        var sql = "select count(*) from " + table + " where " + column + " like '%127.0.0.1%' or " + column
                + " like '%0:0:0:0:0:0:0:1%'";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1) > 0;
        }
    }
}
