package rubriek.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * The secrets behind signed links, shared by all instances through the database. The newest signs; older ones go on
 * verifying, so that a rotation breaks no link that was ever sent (U-09).
 */
@ApplicationScoped
class SigningKeys {

    private static final int MOST = 255;

    private final DataSource database;
    private final Clock clock;

    SigningKeys(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All keys by their number; a first one is made when there is none, whatever becomes of the work that asks for it. */
    @Transactional(TxType.REQUIRES_NEW)
    NavigableMap<Integer, byte[]> all() {
        var keys = read();
        return keys.isEmpty() ? rotated(keys) : keys;
    }

    /** Adds a key, which signs from now on. */
    @Transactional(TxType.REQUIRES_NEW)
    NavigableMap<Integer, byte[]> rotate() {
        return rotated(read());
    }

    private NavigableMap<Integer, byte[]> rotated(NavigableMap<Integer, byte[]> keys) {
        var number = keys.isEmpty() ? 1 : keys.lastKey() + 1;
        if (number > MOST) throw new IllegalStateException("there are " + MOST + " signing keys already");
        insertUnlessAnotherInstanceDid(number);
        return read();
    }

    private void insertUnlessAnotherInstanceDid(int number) {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var sql = "insert into signing_key (id, secret, created_at) values (?, ?, ?) on conflict do nothing";
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setInt(1, number);
            insert.setString(2, Base64.getEncoder().encodeToString(secret));
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException away) {
            throw new IllegalStateException("the signing key cannot be stored", away);
        }
    }

    private NavigableMap<Integer, byte[]> read() {
        var keys = new TreeMap<Integer, byte[]>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select id, secret from signing_key");
                var rows = select.executeQuery()) {
            while (rows.next()) keys.put(rows.getInt(1), Base64.getDecoder().decode(rows.getString(2)));
        } catch (SQLException away) {
            throw new IllegalStateException("the signing keys cannot be read", away);
        }
        return keys;
    }
}
