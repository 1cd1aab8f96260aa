package rubriek.dispatch.smtp;

/**
 * How to log in to the relay (RFC 4954). Never shown: {@link #toString()} keeps the secret to itself (T-15).
 *
 * @param secret a password, or an OAuth 2.0 access token
 */
public record Credentials(String username, String secret, Kind kind) {

    /** What the secret is. */
    public enum Kind {
        PASSWORD,
        ACCESS_TOKEN
    }

    /** A user name and a password. */
    public Credentials(String username, String password) {
        this(username, password, Kind.PASSWORD);
    }

    @Override
    public String toString() {
        return "Credentials[" + kind + "]";
    }
}
