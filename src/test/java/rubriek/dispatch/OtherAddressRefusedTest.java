package rubriek.dispatch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.AddressMoves;
import rubriek.audience.LiftDraft;
import rubriek.audience.SuppressionFilter;
import rubriek.audience.SuppressionReason;
import rubriek.audience.SuppressionView;
import rubriek.audience.Suppressions;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeyedHash;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.shared.SignedTokens;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;

/** An address that a reader mistyped is silenced, and not kept. */
@DatabaseTest
@TestProfile(Relayed.class)
class OtherAddressRefusedTest {

    private static final SmtpSink SINK = Relayed.SINK;

    @Inject
    Linde linde;

    @Inject
    AddressMoves moves;

    @Inject
    NoticeCourier courier;

    @Inject
    Suppressions suppressions;

    @Inject
    SignedTokens tokens;

    @Inject
    KeyedHash hash;

    @Inject
    DataSource database;

    @AfterEach
    void the_relay_behaves_again() {
        SINK.clear();
    }

    @Test
    void G_07_B_05_one_that_there_is_not_is_known_by_its_hash_alone() throws Exception {
        var paper = linde.withReaders(1);
        var wrong = "typ-" + UUID.randomUUID() + "@delinde.example";
        SINK.refuse(wrong, "550 5.1.1 <" + wrong + "> unknown");
        var reader = paper.reader(0);
        var mailbox = hash.of(new EmailAddress(reader));
        moves.ask(tokens.sign(Purpose.PREFERENCES, subscription(reader), null, mailbox), new EmailAddress(wrong));
        courier.send();
        await().until(() -> !suppressed(wrong).isEmpty()); // a round may have had it in hand
        var silence = suppressed(wrong);
        assertEquals(
                List.of(SuppressionReason.BOUNCE),
                silence.stream().map(SuppressionView::reason).toList());
        assertNull(silence.get(0).email());
        assertEquals("a new address that its server refused", silence.get(0).detail());
        suppressions.lift(silence.get(0).id(), new LiftDraft("het adres bestaat nu"), "an editor");
        assertEquals(List.of(), suppressed(wrong), "nobody was erased");
    }

    private List<SuppressionView> suppressed(String address) {
        return suppressions
                .list(new SuppressionFilter(address, false), PageRequest.first(5))
                .items();
    }

    private UUID subscription(String reader) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select s.id from subscription s"
                        + " join subscriber p on p.id = s.subscriber_id where p.email_key = ?")) {
            select.setString(1, reader);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }
}
