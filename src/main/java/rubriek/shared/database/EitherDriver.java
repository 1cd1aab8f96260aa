package rubriek.shared.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Logger;
import org.h2.api.ErrorCode;
import org.postgresql.PGProperty;

/**
 * The JDBC driver of the one data source. Quarkus fixes the kind of a data source when it builds; the choice between the embedded
 * H2 and a PostgreSQL is made when the program starts, by the URL. So the data source is told of this driver only, and each
 * connection comes from the driver that the URL's prefix asks for. Any other URL is refused.
 *
 * <p>An H2 file is opened by its absolute path, because H2 refuses a path such as {@code data/rubriek}, and what H2 says about a
 * file that another process holds is said in words that name the way out. Its sessions are in UTC.
 */
public final class EitherDriver implements Driver {

    private static final String H2 = "jdbc:h2:";
    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String H2_UNINTERRUPTED = "jdbc:h2:retry:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private static final String ZONE = ";TIME ZONE";

    private static final int SECONDS_TO_LOG_IN = 10;
    private static final Duration TO_ANSWER = Duration.ofHours(1);

    private final Driver h2 = new org.h2.Driver();
    private final Driver postgresql = new org.postgresql.Driver();

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (url.startsWith(POSTGRESQL)) {
            return connectToPostgresql(url, info);
        }
        if (url.startsWith(H2)) {
            return connectToH2(withAbsolutePath(url), info);
        }
        throw unknown();
    }

    /**
     * A network that swallows what is said would hold whoever asks until TCP gives up, or for ever. So a login is given
     * seconds, and an answer longer than anything that is asked: a transaction has ten minutes at most, a migration of a large
     * table may take some more. A URL that has {@code socketTimeout} has its way. Not {@code loginTimeout}, with which the
     * driver logs in on another thread: interrupted, it says that the fault is its own.
     */
    private Connection connectToPostgresql(String url, Properties info) throws SQLException {
        var wanted = org.postgresql.Driver.parseURL(url, info);
        if (wanted == null) throw unread();
        if (PGProperty.SOCKET_TIMEOUT.isPresent(wanted)) return postgresql.connect(url, info);
        var atLogin = new Properties();
        atLogin.putAll(info);
        if (!PGProperty.TCP_KEEP_ALIVE.isPresent(wanted)) PGProperty.TCP_KEEP_ALIVE.set(atLogin, true);
        PGProperty.SOCKET_TIMEOUT.set(atLogin, SECONDS_TO_LOG_IN);
        var connection = postgresql.connect(url, atLogin);
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(TO_ANSWER.toMillis()));
        return connection;
    }

    private Connection connectToH2(String url, Properties info) throws SQLException {
        try {
            return h2.connect(uninterrupted(inUtc(url)), info);
        } catch (SQLException refusal) {
            throw refusal.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 ? inUse(url, refusal) : refusal;
        }
    }

    /** Makes the path of a file URL absolute; the settings behind the first semicolon stay as they are. */
    static String withAbsolutePath(String url) {
        if (!url.startsWith(H2_FILE)) {
            return url;
        }
        var end = url.indexOf(';');
        var path = end < 0 ? url.substring(H2_FILE.length()) : url.substring(H2_FILE.length(), end);
        if (path.startsWith("~")) {
            return url;
        }
        return H2_FILE + Path.of(path).toAbsolutePath().normalize() + (end < 0 ? "" : url.substring(end));
    }

    /**
     * A thread that is interrupted in the midst of a read or a write closes the file for all of them, and Quartz interrupts its own when
     * the program ends. H2's {@code retry} opens it again, so that others can end their work.
     */
    private static String uninterrupted(String url) {
        return url.startsWith(H2_FILE) ? H2_UNINTERRUPTED + url.substring(H2_FILE.length()) : url;
    }

    /**
     * Whatever the machine's time zone is. Hibernate hands a moment over as the reading of a clock in UTC, which H2 takes for one in the zone of
     * its session: each time a row was written, its moments would move by the difference.
     */
    private static String inUtc(String url) {
        return url.toUpperCase(Locale.ROOT).contains(ZONE) ? url : url + ZONE + "=UTC";
    }

    private static SQLException inUse(String url, SQLException refusal) {
        var file = url.substring(H2_FILE.length()).replaceAll(";.*", "");
        return new SQLException(
                "The embedded database " + file
                        + " is in use: another Rubriek has opened it, and it serves one program at a time. "
                        + "Stop the other one, give this one a folder of its own (RUBRIEK_DATA), "
                        + "or let both work on a PostgreSQL (RUBRIEK_DATABASE_URL).",
                refusal.getSQLState(),
                refusal.getErrorCode(),
                refusal);
    }

    /** Nor does this, as the driver would. */
    private static SQLException unread() {
        return new SQLException(
                "RUBRIEK_DATABASE_URL is no address of a database. Write one such as " + POSTGRESQL
                        + "//127.0.0.1:5432/rubriek, and what opens it in RUBRIEK_DATABASE_USERNAME and RUBRIEK_DATABASE_PASSWORD.");
    }

    /** Does not repeat the URL, which may hold a password. */
    private static SQLException unknown() {
        return new SQLException("RUBRIEK_DATABASE_URL must begin with " + POSTGRESQL
                + ", or be left out for the embedded database. It names another kind of database.");
    }

    /** Any, and {@link #connect} says what is wrong with one: the pool would print what nobody accepts, with the password in it. */
    @Override
    public boolean acceptsURL(String url) {
        return true;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return url.startsWith(POSTGRESQL) ? postgresql.getPropertyInfo(url, info) : h2.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return true;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("EitherDriver logs nothing itself");
    }
}
