package rubriek.dispatch;

/** How far a conversation with a relay had come (RFC 5321 section 4.3.2). */
public enum Stage {
    CONNECT,
    GREETING,
    EHLO,
    TLS,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    /** While the message was on its way; the bytes that end it have not left. */
    BODY,
    /** The bytes that end the message have left. */
    DOT;

    /** Whether the conversation was still about the connection, and so says nothing about any message or recipient. */
    public boolean beforeAnyMessage() {
        return compareTo(MAIL) < 0;
    }
}
