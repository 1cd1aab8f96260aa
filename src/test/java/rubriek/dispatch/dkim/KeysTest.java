package rubriek.dispatch.dkim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.dkim.KeyFault.Kind;

/** Making keys, reading them from files of others, and the record that tells of them. */
class KeysTest {

    @Test
    void a_key_is_2048_bits_of_rsa_or_ed25519() { // D-04
        assertEquals(2_048, Signed.RSA.bits());
        assertEquals(256, Signed.ED25519.bits());
        assertEquals(32, Signed.ED25519.published().length);
    }

    @Test
    void a_key_is_read_from_pkcs_8_and_from_pkcs_1() {
        for (var key : new KeyMaterial[] {Signed.RSA, Signed.ED25519}) {
            var read = PemKey.read("Bag Attributes\n" + pem("PRIVATE KEY", key.encoded()) + "\n");
            assertEquals(key.algorithm(), read.algorithm());
            assertArrayEquals(key.published(), read.published());
        }
        var old = PemKey.read(pem("RSA PRIVATE KEY", pkcs1(Signed.RSA)).replace("\n", "\r\n"));
        assertArrayEquals(Signed.RSA.published(), old.published());
    }

    @Test
    void what_may_not_sign_says_why() throws Exception { // D-04
        assertFault(Kind.NOT_PRIVATE, "");
        assertFault(Kind.NOT_PRIVATE, pem("PUBLIC KEY", Signed.RSA.published()));
        assertFault(Kind.NOT_PRIVATE, pem("CERTIFICATE", new byte[400]));
        assertFault(Kind.ENCRYPTED, pem("ENCRYPTED PRIVATE KEY", new byte[400]));
        assertFault(
                Kind.ENCRYPTED,
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAAAA\n"
                        + "-----END RSA PRIVATE KEY-----");
        assertFault(Kind.UNREADABLE, pem("PRIVATE KEY", new byte[400]));
        assertFault(Kind.UNREADABLE, pem("PRIVATE KEY", Arrays.copyOf(Signed.RSA.encoded(), 600)));
        assertFault(Kind.UNREADABLE, pem("RSA PRIVATE KEY", new byte[400]));
        assertFault(Kind.UNREADABLE, pem("RSA PRIVATE KEY", new byte[4]));
        assertFault(Kind.UNREADABLE, "-----BEGIN PRIVATE KEY-----\né\n-----END PRIVATE KEY-----");
        assertFault(Kind.OTHER_ALGORITHM, pem("EC PRIVATE KEY", new byte[100]));
        assertFault(Kind.OTHER_ALGORITHM, pem("PRIVATE KEY", ec().getEncoded()));
        assertFault(Kind.TOO_SHORT, pem("PRIVATE KEY", rsa(1_024).getEncoded()));
    }

    @Test
    void the_record_comes_in_strings_that_dns_can_hold() { // D-08
        var record = Signed.record(Signed.RSA, "r2021");
        assertEquals("r2021._domainkey.delinde.example", record.name());
        assertTrue(record.value().startsWith("v=DKIM1; k=rsa; p=MIIBIjAN"), record.value());
        assertEquals(2, record.strings().size());
        assertTrue(record.strings().stream().allMatch(s -> s.length() <= 255));
        assertEquals(record.value(), String.join("", record.strings()));
        assertEquals('"' + String.join("\" \"", record.strings()) + '"', record.zoneFile());
        assertEquals(1, Signed.record(Signed.ED25519, "e2021").strings().size());
    }

    @Test
    void nothing_tells_the_key_when_it_is_printed() { // D-08
        assertFalse(Signed.RSA.toString().contains("exponent"));
        assertEquals(
                "SigningKey[r2021 of delinde.example]",
                Signed.key(Signed.RSA, "r2021").toString());
        var fault = assertThrows(KeyFault.class, () -> PemKey.read(pem("PRIVATE KEY", new byte[400])));
        assertFalse(String.valueOf(fault.getMessage()).contains("AAAA"));
    }

    private static void assertFault(Kind kind, String pem) {
        assertEquals(
                kind, assertThrows(KeyFault.class, () -> PemKey.read(pem), pem).kind(), pem);
    }

    private static String pem(String type, byte[] octets) {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(octets);
        return "-----BEGIN " + type + "-----\n" + text + "\n-----END " + type + "-----\n";
    }

    /** What stands in the octet string of PKCS#8. */
    private static byte[] pkcs1(KeyMaterial key) {
        return Arrays.copyOfRange(key.encoded(), 26, key.encoded().length);
    }

    private static PrivateKey rsa(int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair().getPrivate();
    }

    private static PrivateKey ec() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair().getPrivate();
    }
}
