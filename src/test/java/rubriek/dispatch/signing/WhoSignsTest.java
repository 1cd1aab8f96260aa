package rubriek.dispatch.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.dkim.KeyAlgorithm;
import rubriek.dispatch.dkim.KeyMaterial;
import rubriek.dispatch.dkim.SigningKey;
import rubriek.shared.Refused;
import rubriek.shared.Vault;
import rubriek.support.DatabaseTest;

/** Keys in files, in the database, and the relay: which of them signs. */
@DatabaseTest
class WhoSignsTest {

    @Inject
    DkimKeys keys;

    @Inject
    DkimKeyRepository rows;

    @Inject
    Vault vault;

    private final String domain = "w" + Long.toString(System.nanoTime(), 36) + ".example";

    @Test
    void where_the_relay_signs_nothing_is_missing() { // D-11
        activeInTheDatabase();
        var relayed = KeyFilesTest.settings(true);
        assertEquals(Optional.empty(), asked(relayed, s -> s.records(domain)));
        assertFalse(missing(relayed, "niets-" + domain));
        assertTrue(missing(KeyFilesTest.settings(false), "niets-" + domain));
    }

    @Test
    void a_key_in_a_file_signs_before_one_in_the_database() throws IOException {
        activeInTheDatabase();
        assertEquals(List.of("rij"), selectors(KeyFilesTest.settings(false)));
        assertEquals(List.of("bestand"), selectors(KeyFilesTest.settings(false, file(KeyAlgorithm.RSA))));
    }

    @Test
    void an_ed25519_key_in_a_file_signs_beside_rsa_only() throws IOException { // D-06
        var edwards = KeyFilesTest.settings(false, file(KeyAlgorithm.ED25519));
        assertEquals(List.of(), selectors(edwards));
        assertTrue(missing(edwards, domain), "A-01");
        activeInTheDatabase();
        assertEquals(List.of("rij", "bestand"), selectors(edwards));
    }

    @Test
    void a_key_that_does_not_open_is_no_reason_to_send_unsigned() {
        activeInTheDatabase();
        QuarkusTransaction.requiringNew()
                .run(() -> rows.update("secret = ?1 where domain = ?2", vault.close("elders", new byte[9]), domain));
        var settings = KeyFilesTest.settings(false);
        assertThrows(IllegalStateException.class, () -> asked(settings, s -> s.keys(domain)));
        assertThrows(
                IllegalStateException.class,
                () -> asked(settings, s -> {
                    s.mustBeReady();
                    return true;
                }));
        var id = QuarkusTransaction.requiringNew()
                .call(() -> rows.find("domain", domain).firstResult().id);
        keys.retire(id, null);
        assertEquals(
                "dkim-key-closed",
                assertThrows(Refused.class, () -> keys.activate(id, null)).code());
    }

    private void activeInTheDatabase() {
        keys.activate(keys.create(new DkimKeyDraft(domain, "rij", null, null)).id(), null);
    }

    private String file(KeyAlgorithm algorithm) throws IOException {
        var file =
                Files.writeString(Files.createTempFile("dkim", ".pem"), KeyFilesTest.pem(KeyMaterial.made(algorithm)));
        return domain + ":bestand:" + file;
    }

    private List<String> selectors(DkimSettings settings) {
        return asked(settings, s -> s.keys(domain)).stream()
                .map(SigningKey::selector)
                .toList();
    }

    private boolean missing(DkimSettings settings, String of) {
        return asked(settings, s -> s.missing(of));
    }

    private <T> T asked(DkimSettings settings, Function<Signatures, T> question) {
        var signatures = new Signatures(rows, new KeyFiles(settings), vault, sender -> settings.signedByRelay());
        return QuarkusTransaction.requiringNew().call(() -> question.apply(signatures));
    }
}
