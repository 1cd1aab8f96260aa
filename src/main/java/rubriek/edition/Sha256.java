package rubriek.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Fingerprints of texts. */
final class Sha256 {

    private Sha256() {}

    /** Of several texts, kept apart by a character that none of them holds. */
    static String hex(String... texts) {
        return HexFormat.of().formatHex(digest(String.join("\u0000", texts)));
    }

    /** As Content-Security-Policy names an inline style. */
    static String source(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(digest(text));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
