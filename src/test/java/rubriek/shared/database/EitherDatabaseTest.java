package rubriek.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.support.Engine;

@DatabaseTest
class EitherDatabaseTest {

    @Inject
    DataSource database;

    @Test
    void the_run_is_on_the_database_it_says() throws SQLException {
        try (var connection = database.getConnection()) {
            var expected = Engine.ofThisRun() == Engine.POSTGRESQL ? "PostgreSQL" : "H2";
            assertEquals(expected, connection.getMetaData().getDatabaseProductName());
        }
    }
}
