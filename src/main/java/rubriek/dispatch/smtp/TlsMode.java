package rubriek.dispatch.smtp;

/** How the connection to the relay is encrypted (T-11). Wherever TLS is spoken, the certificate and its host name are checked. */
public enum TlsMode {
    /** STARTTLS (RFC 3207), and nothing is sent when the relay does not offer it. */
    REQUIRED,
    /** TLS from the first byte (RFC 8314 section 3.3), usually port 465. */
    IMPLICIT,
    /** STARTTLS where it is offered. */
    OPPORTUNISTIC,
    /** In the clear: only to a relay on this machine itself. */
    NONE
}
