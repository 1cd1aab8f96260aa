package rubriek.account;

import java.nio.charset.StandardCharsets;

/**
 * A request that its sender may repeat without it being done twice.
 *
 * @param owner the token that it came with; two tokens may use the same key
 * @param key chosen by the sender
 * @param fingerprint the same for the same request
 */
public record IdempotentRequest(String owner, String key, String fingerprint) {

    /**
     * @param target method, path and media type
     * @param body as it was sent
     */
    public static IdempotentRequest of(String owner, String key, String target, byte[] body) {
        var fingerprint = Secret.hash((target + '\n' + Secret.hash(body)).getBytes(StandardCharsets.UTF_8));
        return new IdempotentRequest(owner, key, fingerprint);
    }
}
