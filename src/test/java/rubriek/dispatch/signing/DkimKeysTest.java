package rubriek.dispatch.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.dkim.KeyAlgorithm;
import rubriek.dispatch.dkim.KeyMaterial;
import rubriek.dispatch.dkim.SigningKey;
import rubriek.shared.Invalid;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Stale;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** The life of keys, and whose mail they sign. */
@DatabaseTest
class DkimKeysTest {

    private static final KeyMaterial IMPORTED = KeyMaterial.made(KeyAlgorithm.RSA);

    @Inject
    DkimKeys keys;

    @Inject
    Signatures signatures;

    @Inject
    DataSource database;

    @Inject
    TickingClock clock;

    private final String domain = "k" + Long.toString(System.nanoTime(), 36) + ".example";

    @Test
    void a_key_that_is_made_shows_its_record_and_signs_when_it_is_activated() {
        var key = made(null, KeyAlgorithm.RSA);
        assertEquals(DkimKeyStatus.MADE, key.status());
        assertEquals(2_048, key.bits(), "D-04");
        assertEquals(key.selector() + "._domainkey." + domain, key.record().name());
        assertTrue(signatures.missing(domain), "A-01");
        assertEquals(List.of(), signatures.keys(domain));
        var active = keys.activate(key.id(), key.version());
        assertEquals(DkimKeyStatus.ACTIVE, active.status());
        assertNotEquals(key.version(), active.version());
        assertFalse(signatures.missing(domain));
        assertEquals(List.of(key.selector()), selectors(domain));
        assertEquals(active, keys.activate(key.id(), null), "twice changes nothing");
        assertThrows(Stale.class, () -> keys.retire(key.id(), key.version()));
    }

    @Test
    void two_selectors_live_together_new_mail_has_the_new_one_and_the_old_record_stays_a_week() { // D-09
        var old = keys.activate(made("oud", KeyAlgorithm.RSA).id(), null);
        var fresh = made("nieuw", KeyAlgorithm.RSA);
        assertEquals(List.of("oud"), selectors(domain));
        keys.activate(fresh.id(), null);
        assertEquals(List.of("nieuw"), selectors(domain));
        var retired = keys.get(old.id());
        assertEquals(DkimKeyStatus.RETIRED, retired.status());
        assertEquals(retired.retiredAt().plus(Duration.ofDays(7)), retired.keepRecordUntil());
        assertRefused("dkim-key-advised", () -> keys.delete(old.id(), null));
        assertRefused("dkim-key-signs", () -> keys.delete(fresh.id(), null));
        clock.forward(Duration.ofDays(7).plusMinutes(1));
        keys.delete(old.id(), null);
        assertThrows(Missing.class, () -> keys.get(old.id()));
    }

    @Test
    void a_retired_key_may_sign_again() {
        var old = made("oud", KeyAlgorithm.RSA);
        keys.activate(old.id(), null);
        keys.activate(made("nieuw", KeyAlgorithm.RSA).id(), null);
        var back = keys.activate(old.id(), null);
        assertNull(back.retiredAt());
        assertEquals(List.of("oud"), selectors(domain));
        keys.retire(old.id(), null);
        assertTrue(signatures.missing(domain));
    }

    @Test
    void ed25519_signs_beside_rsa_and_never_alone() { // D-06
        var rsa = made(null, KeyAlgorithm.RSA);
        var edwards = made(null, KeyAlgorithm.ED25519);
        assertRefused("dkim-needs-rsa", () -> keys.activate(edwards.id(), null));
        keys.activate(rsa.id(), null);
        keys.activate(edwards.id(), null);
        assertEquals(List.of(rsa.selector(), edwards.selector()), selectors(domain));
        assertRefused("dkim-rsa-needed", () -> keys.retire(rsa.id(), null));
        keys.retire(edwards.id(), null);
        keys.retire(rsa.id(), null);
        assertRefused(
                "dkim-key-not-active",
                () -> keys.retire(made(null, KeyAlgorithm.RSA).id(), null));
    }

    @Test
    void a_key_signs_for_what_lies_below_its_domain_and_the_nearest_does() { // A-02
        keys.activate(made("boven", KeyAlgorithm.RSA).id(), null);
        assertEquals(List.of("boven"), selectors("nieuws." + domain));
        assertEquals(domain, signatures.keys("a.b." + domain).get(0).domain());
        var near = keys.create(new DkimKeyDraft("nieuws." + domain, "dichtbij", null, null));
        keys.activate(near.id(), null);
        assertEquals(List.of("dichtbij"), selectors("nieuws." + domain));
        assertEquals(List.of("boven"), selectors(domain));
        assertEquals(List.of(), signatures.keys("elders-" + domain));
        assertRefused("dkim-domain-public", () -> keys.create(new DkimKeyDraft("co.uk", null, null, null)));
    }

    @Test
    void a_domain_is_kept_in_a_labels() { // I-01
        var key = keys.create(new DkimKeyDraft("Bücher-" + domain, null, KeyAlgorithm.ED25519, null));
        assertTrue(key.domain().startsWith("xn--bcher-"), key.domain());
        assertTrue(key.record().name().endsWith("._domainkey." + key.domain()));
        for (var wrong : List.of("geen domein", "krant@" + domain, "x", "a..example"))
            assertThrows(Invalid.class, () -> keys.create(new DkimKeyDraft(wrong, null, null, null)), wrong);
        for (var wrong : List.of("Hoofd", "a.b", "-a", "a_b", "é"))
            assertThrows(Invalid.class, () -> keys.create(new DkimKeyDraft(domain, wrong, null, null)), wrong);
    }

    @Test
    void a_name_is_taken_once_and_a_name_of_our_own_is_always_free() {
        var first = made(null, KeyAlgorithm.ED25519);
        var second = made(null, KeyAlgorithm.ED25519);
        assertEquals(first.selector() + "-2", second.selector());
        assertRefused("selector-taken", () -> made(second.selector(), KeyAlgorithm.RSA));
    }

    @Test
    void a_key_is_imported_and_is_encrypted_at_rest() throws SQLException { // D-08
        var base64 = Base64.getEncoder().encodeToString(IMPORTED.encoded());
        var pem = "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
        var draft = new DkimKeyDraft(domain, "mee", null, pem);
        assertFalse(draft.toString().contains(base64));
        var key = keys.create(draft);
        assertEquals(KeyOrigin.IMPORTED, key.origin());
        keys.activate(key.id(), null);
        assertEquals(IMPORTED.secret(), signatures.keys(domain).get(0).secret());
        var stored = secretOf("mee");
        assertFalse(stored.contains(base64.substring(60, 100)), "in the clear");
        assertFalse(new String(Base64.getDecoder().decode(stored.substring(2)), ISO_8859_1)
                .contains(new String(IMPORTED.encoded(), 60, 40, ISO_8859_1)));
        assertRefused(
                "dkim-key-differs", () -> keys.create(new DkimKeyDraft(domain, "anders", KeyAlgorithm.ED25519, pem)));
        assertRefused(
                "dkim-key-not-private", () -> keys.create(new DkimKeyDraft(domain, "leeg", null, "geen sleutel")));
    }

    @Test
    void they_are_listed_in_pages() {
        var made = made(null, KeyAlgorithm.ED25519);
        var all = keys.list(PageRequest.first(200));
        assertTrue(all.items().contains(made));
        assertEquals(List.of(), keys.list(new PageRequest(1_000_000, 200)).items());
        assertEquals(1, keys.list(PageRequest.first(1)).items().size());
    }

    private DkimKeyView made(@Nullable String selector, KeyAlgorithm algorithm) {
        return keys.create(new DkimKeyDraft(domain, selector, algorithm, null));
    }

    private List<String> selectors(String of) {
        return signatures.keys(of).stream().map(SigningKey::selector).toList();
    }

    private String secretOf(String selector) throws SQLException {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select secret from dkim_key where domain = ? and selector = ?")) {
            select.setString(1, domain);
            select.setString(2, selector);
            try (var rows = select.executeQuery()) {
                assertTrue(rows.next());
                return rows.getString(1);
            }
        }
    }

    private static void assertRefused(String code, Runnable work) {
        assertEquals(code, assertThrows(Refused.class, work::run).code());
    }
}
