package rubriek.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rubriek.support.PostgresServer;

class EitherDriverTest {

    private final EitherDriver driver = new EitherDriver();

    @Test
    void a_relative_file_is_opened_by_its_absolute_path() {
        var here = Path.of("").toAbsolutePath();
        assertEquals(
                "jdbc:h2:file:" + here + "/data/rubriek;MODE=PostgreSQL",
                EitherDriver.withAbsolutePath("jdbc:h2:file:./data/rubriek;MODE=PostgreSQL"));
        assertEquals("jdbc:h2:file:" + here + "/data", EitherDriver.withAbsolutePath("jdbc:h2:file:data"));
    }

    @Test
    void every_other_h2_url_stays_as_it_is() {
        for (var url :
                new String[] {"jdbc:h2:mem:x;MODE=PostgreSQL", "jdbc:h2:file:/srv/rubriek", "jdbc:h2:file:~/rubriek"}) {
            assertEquals(url, EitherDriver.withAbsolutePath(url));
        }
    }

    /** longer than any statement, and not for ever; the URL goes before it. */
    @Test
    void an_answer_of_postgresql_is_waited_for_as_long_as_the_url_says_or_an_hour() throws SQLException {
        var access = PostgresServer.newDatabase();
        assertEquals(3_600_000, patience(access.url(), access));
        assertEquals(7_000, patience(access.url() + "&socketTimeout=7", access));
    }

    /** such as one behind a firewall that swallows what is said. */
    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_server_that_takes_connections_and_says_nothing_is_given_up() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/rubriek";
            var given = assertThrows(SQLException.class, () -> driver.connect(url, new Properties()));
            assertEquals(Optional.of(DatabaseFault.AWAY), DatabaseFault.behind(given));
        }
    }

    /** whoever waits for a connection of the pool meanwhile is told so in other words, and waits on. */
    @Test
    void a_pool_that_gets_no_connection_means_that_the_database_is_away() throws IOException, SQLException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var pool = AgroalDataSource.from(pool("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x"))) {
            for (var i = 0; i < 2; i++) {
                var given = assertThrows(SQLException.class, pool::getConnection);
                assertEquals(Optional.of(DatabaseFault.AWAY), DatabaseFault.behind(given), given::getMessage);
            }
        }
    }

    private static AgroalDataSourceConfigurationSupplier pool(String url) {
        return new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .acquisitionTimeout(Duration.ofMillis(200))
                        .connectionFactoryConfiguration(driver -> driver.connectionProviderClass(EitherDriver.class)
                                .jdbcUrl(url)));
    }

    /** R-07, as the lookout asks. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void who_is_in_a_hurry_waits_for_a_while() throws SQLException {
        var access = PostgresServer.newDatabase();
        try (var connection = connection(access.url(), access);
                var asked = connection.createStatement()) {
            Patience.with(connection, Duration.ofMillis(200));
            var given = assertThrows(SQLException.class, () -> asked.execute("select pg_sleep(600)"));
            assertEquals(Optional.of(DatabaseFault.AWAY), DatabaseFault.behind(given));
        }
    }

    private int patience(String url, PostgresServer.Access access) throws SQLException {
        try (var connection = connection(url, access)) {
            return connection.getNetworkTimeout();
        }
    }

    private Connection connection(String url, PostgresServer.Access access) throws SQLException {
        var login = new Properties();
        login.setProperty("user", access.username());
        login.setProperty("password", access.password());
        return driver.connect(url, login);
    }

    @Test
    void another_kind_of_database_is_refused_without_repeating_its_password() {
        var refusal = assertThrows(
                SQLException.class, () -> driver.connect("jdbc:mysql://db/rubriek?password=secret", new Properties()));
        assertTrue(refusal.getMessage().contains("jdbc:postgresql:"), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("secret"), refusal.getMessage());
    }
}
