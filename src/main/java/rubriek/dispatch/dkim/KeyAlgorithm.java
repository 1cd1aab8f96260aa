package rubriek.dispatch.dkim;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;

/** What signs: the first is understood by every verifier, the second stands beside it (D-04, D-06). */
public enum KeyAlgorithm {
    /** {@code rsa-sha256}, 2048 bits when made here (RFC 8301). */
    @JsonProperty("rsa")
    RSA("rsa", "RSA", "SHA256withRSA"),
    /** {@code ed25519-sha256} (RFC 8463). */
    @JsonProperty("ed25519")
    ED25519("ed25519", "Ed25519", "Ed25519");

    @EnumeratedValue
    private final String word;

    private final String family;
    private final String signature;

    KeyAlgorithm(String word, String family, String signature) {
        this.word = word;
        this.family = family;
        this.signature = signature;
    }

    /** The word for it in the API, in the database and in the {@code k=} of a record. */
    public String word() {
        return word;
    }

    /** What the platform calls keys of it. */
    String family() {
        return family;
    }

    /** What the platform calls signatures by it. */
    String signature() {
        return signature;
    }

    /** The {@code a=} of a signature. */
    String tag() {
        return word + "-sha256";
    }
}
