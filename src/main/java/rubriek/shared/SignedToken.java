package rubriek.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a link in a mail proves: that this program gave it out, for this purpose and this subject. Base64url of key id (1
 * octet), subject (16), moment of expiry in seconds since 1970, 0 for never (4), and the first 16 octets of the HMAC-SHA256
 * over purpose, what it is bound to where it is, and all before it (U-04). It needs no row, so that a link of an old mail works
 * as long as its key is kept.
 *
 * @param key which signing key it was made with
 * @param subject whom or what it is about
 * @param expires null when it never does
 */
public record SignedToken(int key, UUID subject, @Nullable Instant expires) {

    private static final int CLAIM = 1 + 16 + 4;
    private static final int MAC = 16;

    String encode(Purpose purpose, byte[] secret) {
        return encode(purpose, "", secret);
    }

    /** @param bond what must be known to read it, such as the hash of a mailbox; empty for nothing */
    String encode(Purpose purpose, String bond, byte[] secret) {
        var claim = ByteBuffer.allocate(CLAIM + MAC)
                .put((byte) key)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .putInt(expires == null ? 0 : (int) expires.getEpochSecond());
        claim.put(mac(purpose, bond, Arrays.copyOf(claim.array(), CLAIM), secret));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(claim.array());
    }

    /** What the text claims, not yet believed; nothing when it has not the form of a token. */
    static Optional<SignedToken> claimed(String text) {
        return bytes(text).map(ByteBuffer::wrap).map(claim -> {
            var key = claim.get() & 0xFF;
            var subject = new UUID(claim.getLong(), claim.getLong());
            var seconds = claim.getInt() & 0xFFFF_FFFFL;
            return new SignedToken(key, subject, seconds == 0 ? null : Instant.ofEpochSecond(seconds));
        });
    }

    /** Whether the text was made with this secret for this purpose; takes the same time whatever the answer (U-04). */
    static boolean authentic(String text, Purpose purpose, byte[] secret) {
        return authentic(text, purpose, "", secret);
    }

    /** As {@link #authentic(String, Purpose, byte[])}, of one that is bound to something. */
    static boolean authentic(String text, Purpose purpose, String bond, byte[] secret) {
        var all = bytes(text).orElse(new byte[CLAIM + MAC]);
        var expected = mac(purpose, bond, Arrays.copyOf(all, CLAIM), secret);
        return MessageDigest.isEqual(expected, Arrays.copyOfRange(all, CLAIM, CLAIM + MAC));
    }

    private static Optional<byte[]> bytes(String text) {
        if (text.length() != 50) return Optional.empty();
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            return canonical.equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** What is bound to nothing is signed as it ever was: the links of old mail work on (U-09). */
    private static byte[] mac(Purpose purpose, String bond, byte[] claim, byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(purpose.name().getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            if (!bond.isEmpty()) {
                mac.update(bond.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return Arrays.copyOf(mac.doFinal(claim), MAC);
        } catch (GeneralSecurityException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }
}
