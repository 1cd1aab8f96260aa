package rubriek.dispatch;

import java.util.Optional;

/**
 * What a server answered (RFC 5321 section 4.2).
 *
 * @param code the reply code, 200 to 599; a code that is not known is judged by its first digit
 * @param enhanced the enhanced status code (RFC 3463) as {@code x.y.z}, where the server gave one
 * @param text the words, all lines joined by a space, without codes and without control characters
 */
public record Reply(int code, Optional<String> enhanced, String text) {

    public Reply {
        if (code < 200 || code > 599) throw new IllegalArgumentException("not a reply code: " + code);
    }

    public boolean positive() {
        return code < 300;
    }

    public boolean permanent() {
        return code >= 500;
    }

    /** Whether the server says that it ends the connection (RFC 5321 section 3.8). */
    public boolean closing() {
        return code == 421;
    }

    /** As one line: {@code 550 5.1.1 No such user}. */
    @Override
    public String toString() {
        return code + enhanced.map(x -> " " + x).orElse("") + (text.isEmpty() ? "" : " " + text);
    }
}
