package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.Erasures;
import rubriek.audience.Linde;
import rubriek.audience.ListView;
import rubriek.audience.SubscriberChange;
import rubriek.audience.Subscribers;
import rubriek.shared.EmailAddress;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;
import rubriek.support.Waiting;

/** Whoever is erased at the very moment at which somebody names them stays erased. */
@DatabaseTest
class ErasedMeanwhileTest {

    @Inject
    Files files;

    @Inject
    Linde linde;

    @Inject
    Erasures erasures;

    @Inject
    Subscribers subscribers;

    @Inject
    DataSource database;

    private final EmailAddress anna = Linde.someone();
    private final EmailAddress bo = Linde.someone();

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @SuppressWarnings("NullAway.Init")
    private UUID person;

    @BeforeEach
    void somebody() {
        list = linde.list();
        person = linde.confirmed(anna, list).id();
    }

    @Test
    void G_07_they_are_not_added_anew() {
        var other = linde.list();
        assertEquals("address-suppressed", whileErased(() -> code(() -> linde.confirmed(anna, other))));
        assertGone();
    }

    @Test
    void G_07_they_are_not_imported_anew() {
        var made = whileErased(() -> files.csv(files.list(), "email", anna.value()));
        assertEquals("0 0 0 0 1", Files.counts(made));
        assertGone();
    }

    @Test
    void G_07_nobody_else_gets_their_address_then_or_later() throws SQLException {
        var other = linde.confirmed(bo, list).id();
        assertEquals("address-taken", code(() -> move(other)));
        if (isPostgresql()) assertEquals("address-suppressed", whileErased(() -> code(() -> move(other))));
        else erasures.erase(person, null, Linde.EDITOR); // H2 does not wait: the address is taken until they are gone
        assertEquals("address-suppressed", code(() -> move(other)));
        assertGone();
        assertEquals(bo.value(), subscribers.get(other).email());
    }

    private Object move(UUID other) {
        return subscribers.change(
                other,
                d -> new SubscriberChange(anna.value(), d.name(), d.attributes(), d.tags(), null),
                null,
                Linde.EDITOR);
    }

    /**
     * Does it while the erasure is not over. On PostgreSQL nobody reads who is there until then, so that an import is caught between its
     * two look-ups.
     */
    private <T> T whileErased(Supplier<T> task) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    erasures.erase(person, null, Linde.EDITOR);
                    if (isPostgresql()) files.texts("lock table subscriber in access exclusive mode");
                    var waiting = CompletableFuture.supplyAsync(task);
                    Waiting.forUs(database);
                    return waiting;
                })
                .join();
    }

    private boolean isPostgresql() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    private static String code(Callable<?> task) {
        return assertThrows(Refused.class, task::call).code();
    }

    private void assertGone() {
        assertEquals(List.of("0"), files.texts("select count(*) from subscriber where email_key = ?", anna.key()));
    }
}
