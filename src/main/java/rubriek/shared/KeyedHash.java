package rubriek.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What stays of an address when its person is erased: enough to recognise it when it is offered again, nothing to mail to or,
 * without our key, to guess from. HMAC-SHA256 over the address's key, always with the first signing key, so that a rotation
 * changes no hash that was ever stored (G-07).
 */
@ApplicationScoped
public class KeyedHash {

    private final SigningKeys keys;
    private volatile byte @Nullable [] secret;

    KeyedHash(SigningKeys keys) {
        this.keys = keys;
    }

    /** 64 hexadecimal digits, the same for every spelling of one mailbox. */
    public String of(EmailAddress address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            mac.update("ADDRESS\0".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(address.key().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    private byte[] secret() {
        var known = secret;
        if (known == null) secret = known = keys.all().firstEntry().getValue();
        return known;
    }
}
