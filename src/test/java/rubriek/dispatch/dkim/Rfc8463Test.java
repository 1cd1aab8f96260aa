package rubriek.dispatch.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The keys and the signed message of RFC 8463 appendix A (D-06). */
class Rfc8463Test {

    private static final String SEED = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";
    private static final String PUBLIC = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
    private static final String PKCS8_HEAD = "302e020100300506032b657004220420";
    private static final String SPKI_HEAD = "302a300506032b6570032100";

    private static final String UNSIGNED = """
             v=1; a=ed25519-sha256; c=relaxed/relaxed;
             d=football.example.com; i=@football.example.com;
             q=dns/txt; s=brisbane; t=1528637909; h=from : to :
             subject : date : message-id : from : subject : date;
             bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
             b=""".replace("\n", "\r\n ");

    private static final String B =
            "/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11BusFa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==";

    private static final String MESSAGE = """
            From: Joe SixPack <joe@football.example.com>
            To: Suzie Q <suzie@shopping.example.net>
            Subject: Is dinner ready?
            Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
            Message-ID: <20030712040037.46341.5F8J@football.example.com>

            Hi.

            We lost the game.  Are you hungry yet?

            Joe.
            """.replace("\n", "\r\n");

    @Test
    void the_key_has_the_public_half_that_stands_there() {
        var key = key();
        assertEquals(PUBLIC, Base64.getEncoder().encodeToString(key.published()));
        assertEquals(KeyAlgorithm.ED25519, key.algorithm());
        assertEquals(
                "v=DKIM1; k=ed25519; p=" + PUBLIC,
                DkimRecord.of("football.example.com", "brisbane", key.algorithm(), key.published())
                        .value());
    }

    @Test
    void the_body_has_the_hash_that_stands_there() {
        var octets = MESSAGE.getBytes(US_ASCII);
        var hash = new BodyHash()
                .add(octets, new Head(octets).body(), octets.length)
                .value();
        assertEquals(
                "2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=",
                Base64.getEncoder().encodeToString(hash));
    }

    @Test
    void the_signature_that_stands_there_is_of_what_we_would_sign_and_the_one_we_would_make() throws Exception {
        var signed = new ByteArrayOutputStream();
        var head = new Head(MESSAGE.getBytes(US_ASCII));
        for (var name : List.of("from", "to", "subject", "date", "message-id")) head.write(name, signed);
        var own = UNSIGNED.getBytes(US_ASCII);
        Head.relaxed("dkim-signature", own, 0, own.length, signed);
        var hash = BodyHash.sha256().digest(signed.toByteArray());
        assertTrue(verifies(hash, Base64.getDecoder().decode(B)));
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(key().secret());
        signature.update(hash);
        assertArrayEquals(Base64.getDecoder().decode(B), signature.sign());
    }

    private static KeyMaterial key() {
        return KeyMaterial.of(joined(PKCS8_HEAD, SEED));
    }

    private static boolean verifies(byte[] hash, byte[] signed) throws GeneralSecurityException {
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(joined(SPKI_HEAD, PUBLIC))));
        verifier.update(hash);
        return verifier.verify(signed);
    }

    private static byte[] joined(String hexHead, String base64) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex(hexHead));
        out.writeBytes(Base64.getDecoder().decode(base64));
        return out.toByteArray();
    }
}
