package rubriek.media;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of content, in lower-case hexadecimal. */
final class Octets {

    private Octets() {}

    static String hash(Path file) {
        var digest = digest();
        try (var into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, into);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hash(byte[] octets) {
        return HexFormat.of().formatHex(digest().digest(octets));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
