package rubriek.dispatch.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubriek.dispatch.dkim.KeyAlgorithm;
import rubriek.dispatch.dkim.KeyMaterial;

/** Keys that settings name (D-08). */
class KeyFilesTest {

    private static final KeyMaterial KEY = KeyMaterial.made(KeyAlgorithm.RSA);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void a_key_lies_there() throws IOException {
        file = Files.writeString(folder.resolve("dkim.pem"), pem(KEY));
    }

    @Test
    void a_key_is_active_while_the_setting_names_it() {
        var key = files("Bücher.example:r2026:" + file).all().get(0);
        assertEquals("xn--bcher-kva.example", key.domain(), "I-01");
        var view = key.view();
        assertEquals(DkimKeyStatus.ACTIVE, view.status());
        assertEquals(KeyOrigin.FILE, view.origin());
        assertEquals("r2026._domainkey.xn--bcher-kva.example", view.record().name());
        assertEquals(
                view.id(), files("bücher.example:r2026:" + file).all().get(0).id());
        assertEquals(KEY.secret(), key.signing().secret());
    }

    @Test
    void what_is_wrong_stops_the_start_and_says_which() throws IOException {
        assertFault("cannot be read", "linde.example:r2026:" + folder.resolve("weg.pem"));
        assertFault("no private key", "linde.example:r2026:" + Files.writeString(folder.resolve("leeg.pem"), ""));
        assertFault("not a domain", "linde:r2026:" + file);
        assertFault("belongs to everybody", "co.uk:r2026:" + file);
        assertFault("a path, with colons between", "linde.example:" + file);
        assertFault("a path, with colons between", "linde.example:R_2026:" + file);
        assertFault("two keys of one algorithm", "linde.example:a:" + file, "linde.example:b:" + file);
    }

    private static void assertFault(String words, String... settings) {
        var message = assertThrows(IllegalArgumentException.class, () -> files(settings))
                .getMessage();
        assertTrue(message != null && message.startsWith("RUBRIEK_DKIM_FILES: ") && message.contains(words), message);
    }

    static KeyFiles files(String... settings) {
        return new KeyFiles(settings(false, settings));
    }

    static DkimSettings settings(boolean signedByRelay, String... files) {
        return new DkimSettings() {
            @Override
            public boolean signedByRelay() {
                return signedByRelay;
            }

            @Override
            public Optional<List<String>> files() {
                return Optional.of(List.of(files)).filter(all -> !all.isEmpty());
            }
        };
    }

    static String pem(KeyMaterial key) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.encoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
