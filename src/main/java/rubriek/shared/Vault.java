package rubriek.shared;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts what may not be read from a table (AES-256-GCM). The key is derived from the first signing key, so that a rotation opens
 * what was closed before, and from the setting {@code rubriek.secret} where there is one: that lies in no database, so that a copy
 * of the database alone opens nothing. What was closed without the setting opens with it too, not the other way round.
 */
@ApplicationScoped
public class Vault {

    private static final int FEWEST_CHARACTERS = 16;
    private static final int NONCE_OCTETS = 12;
    private static final int TAG_BITS = 128;
    private static final String BY_DATABASE = "d.";
    private static final String BY_SETTING_TOO = "s.";

    private final SigningKeys keys;
    private final Optional<String> secret;
    private final SecureRandom random = new SecureRandom();

    /** @throws IllegalArgumentException when the setting is too short to be secret */
    Vault(SigningKeys keys, @ConfigProperty(name = "rubriek.secret") Optional<String> secret) {
        if (secret.filter(text -> text.length() < FEWEST_CHARACTERS).isPresent())
            throw new IllegalArgumentException("RUBRIEK_SECRET must have " + FEWEST_CHARACTERS
                    + " characters or more. Make one with: openssl rand -hex 32");
        this.keys = keys;
        this.secret = secret;
    }

    /** Made when the program starts, so that a setting which is too short stops that. */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 2) StartupEvent event) {}

    /** @param about what it is of; it opens only as the same */
    public String close(String about, byte[] open) {
        var nonce = new byte[NONCE_OCTETS];
        random.nextBytes(nonce);
        var by = secret.isPresent() ? BY_SETTING_TOO : BY_DATABASE;
        var closed = run(Cipher.ENCRYPT_MODE, by, nonce, about, open);
        var all = Arrays.copyOf(nonce, nonce.length + closed.length);
        System.arraycopy(closed, 0, all, nonce.length, closed.length);
        return by + Base64.getEncoder().encodeToString(all);
    }

    /** @throws IllegalStateException when it does not open: with another secret, of another database, or changed */
    public byte[] open(String about, String closed) {
        var by = closed.substring(0, BY_DATABASE.length());
        if (by.equals(BY_SETTING_TOO) && secret.isEmpty())
            throw new IllegalStateException(
                    "what was encrypted with RUBRIEK_SECRET cannot be read without it: set it again");
        var all = Base64.getDecoder().decode(closed.substring(by.length()));
        var nonce = Arrays.copyOf(all, NONCE_OCTETS);
        return run(Cipher.DECRYPT_MODE, by, nonce, about, Arrays.copyOfRange(all, NONCE_OCTETS, all.length));
    }

    private byte[] run(int mode, String by, byte[] nonce, String about, byte[] octets) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(by), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(octets);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException(
                    "what is encrypted of " + about + " does not open: RUBRIEK_SECRET is another one than it was",
                    notOurs);
        }
    }

    private byte[] key(String by) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keys.all().firstEntry().getValue(), "HmacSHA256"));
        mac.update("VAULT\0".getBytes(StandardCharsets.US_ASCII));
        if (by.equals(BY_SETTING_TOO)) mac.update(secret.orElseThrow().getBytes(StandardCharsets.UTF_8));
        return mac.doFinal();
    }
}
