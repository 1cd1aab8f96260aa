package rubriek.dispatch.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * How to log in to the relay (RFC 4954). Never shown: {@link #toString()} keeps the secret to itself (T-15).
 *
 * @param source of a password, or of an OAuth 2.0 access token
 */
public record Credentials(String username, Secret source, Kind kind) {

    private static final int LONGEST = 16_384;
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    /** What the secret is. */
    public enum Kind {
        PASSWORD,
        ACCESS_TOKEN
    }

    /** Where the secret comes from, asked at each login. */
    @FunctionalInterface
    public interface Secret {
        String read() throws IOException;
    }

    /** A secret that does not change. */
    public Credentials(String username, String secret, Kind kind) {
        this(username, () -> secret, kind);
    }

    /** A user name and a password. */
    public Credentials(String username, String password) {
        this(username, password, Kind.PASSWORD);
    }

    /** An access token that lies alone in a file, and is renewed there by somebody else: it is read afresh at each login. */
    public static Credentials tokenIn(String username, Path file) {
        return new Credentials(username, () -> token(file), Kind.ACCESS_TOKEN);
    }

    /** @throws IOException when it cannot be had at the moment */
    String secret() throws IOException {
        return source.read();
    }

    @Override
    public String toString() {
        return "Credentials[" + kind + "]";
    }

    private static String token(Path file) throws IOException {
        if (Files.size(file) > LONGEST) throw new IOException("too long for a token");
        var token = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        if (!TOKEN.matcher(token).matches()) throw new IOException("no token");
        return token;
    }
}
