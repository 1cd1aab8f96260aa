package rubriek.dispatch.dkim;

/** Why a text is no key that may sign mail. It repeats nothing of the text. */
public class KeyFault extends RuntimeException {

    /** What is wrong with it. */
    public enum Kind {
        /** It is closed with a password. */
        ENCRYPTED,
        /** A public key, a certificate, or nothing of the kind. */
        NOT_PRIVATE,
        /** It says it is a private key, and cannot be read as one. */
        UNREADABLE,
        /** Neither RSA nor Ed25519. */
        OTHER_ALGORITHM,
        /** RSA of less than 2048 bits. */
        TOO_SHORT,
        /** RSA of more than 4096 bits. */
        TOO_LONG
    }

    private final Kind kind;

    public KeyFault(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
