package rubriek.dispatch.dkim;

import java.security.PrivateKey;

/**
 * A key that signs, and under which name others find its public half.
 *
 * @param domain the {@code d=}, in A-labels and lower case (I-01)
 * @param selector the {@code s=}, in A-labels and lower case
 */
public record SigningKey(String domain, String selector, KeyAlgorithm algorithm, PrivateKey secret) {

    /** Keeps the key out of every log (D-08). */
    @Override
    public String toString() {
        return "SigningKey[" + selector + " of " + domain + "]";
    }
}
