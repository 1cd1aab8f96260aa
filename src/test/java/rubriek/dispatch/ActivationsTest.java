package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.dkim.KeyAlgorithm;
import rubriek.dispatch.signing.DkimKeyDraft;
import rubriek.dispatch.signing.DkimKeyStatus;
import rubriek.dispatch.signing.DkimKeyView;
import rubriek.dispatch.signing.DkimKeys;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;

/** a key signs once a real name server has its record. */
@DatabaseTest
@TestProfile(Relayed.class)
class ActivationsTest {

    @Inject
    Activations activations;

    @Inject
    DkimKeys keys;

    private final String domain = "a" + Long.toString(System.nanoTime(), 36) + ".example";

    @Test
    void a_key_whose_record_is_not_there_signs_nothing_unless_somebody_insists() {
        var key = key("mei");
        var no = assertThrows(Refused.class, () -> activations.activate(key.id(), null, false));
        assertEquals("dkim-record-missing", no.code());
        assertEquals(DkimKeyStatus.MADE, keys.get(key.id()).status());
        assertEquals(
                DkimKeyStatus.ACTIVE, activations.activate(key.id(), null, true).status());
        assertEquals(
                DkimKeyStatus.ACTIVE,
                activations.activate(key.id(), null, false).status());
    }

    @Test
    void a_key_whose_record_is_another_one_is_told_what_stands_there() {
        var key = key("juni");
        Relayed.DNS.txt(key.record().name(), List.of("v=DKIM1; k=rsa; p=AAAA"));
        var no = assertThrows(Refused.class, () -> activations.activate(key.id(), null, false));
        assertEquals("dkim-record-other", no.code());
        assertTrue(no.arguments().contains("v=DKIM1; k=rsa; p=AAAA"));
    }

    @Test
    void a_key_whose_record_is_there_signs() {
        var key = key("juli");
        Relayed.DNS.txt(key.record().name(), key.record().strings());
        assertEquals(
                DkimKeyStatus.ACTIVE,
                activations.activate(key.id(), null, false).status());
    }

    private DkimKeyView key(String selector) {
        return keys.create(new DkimKeyDraft(domain, selector, KeyAlgorithm.RSA, null));
    }
}
