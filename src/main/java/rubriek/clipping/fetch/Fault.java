package rubriek.clipping.fetch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why there is no answer. */
public enum Fault {
    /** Not an address of http or https that a connection can be made to. */
    BAD_ADDRESS,
    /** An address inside a network that is not the open web, however it was spelled (S-04). */
    FORBIDDEN_ADDRESS,
    /** A port other than 80 and 443. */
    FORBIDDEN_PORT,
    /** The name does not exist. */
    NO_SUCH_HOST,
    /** The name could not be looked up just now. */
    NO_NAME_SERVER,
    /** Nobody took the connection. */
    NO_CONNECTION,
    /** No TLS, or a certificate that does not vouch for the host. */
    NO_TRUST,
    /** It took too long. */
    TIME_OUT,
    /** The connection ended before the answer. */
    BROKEN_OFF,
    /** What came is not HTTP. */
    NOT_HTTP,
    /** Redirected more often than is followed, or in a circle. */
    TOO_MANY_REDIRECTS,
    /** Redirected to something that is not an address of the web. */
    BAD_REDIRECT,
    /** Too many others were being read from that host at the same time. */
    BUSY;

    /** As the API writes it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
