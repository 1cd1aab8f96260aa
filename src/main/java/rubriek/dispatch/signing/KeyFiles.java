package rubriek.dispatch.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import rubriek.dispatch.dkim.DkimRecord;
import rubriek.dispatch.dkim.KeyAlgorithm;
import rubriek.dispatch.dkim.KeyFault;
import rubriek.dispatch.dkim.KeyMaterial;
import rubriek.dispatch.dkim.PemKey;
import rubriek.dispatch.dkim.SigningKey;
import rubriek.shared.EmailAddress;

/** Keys that lie in files, read once when the program starts; they sign before any in the database (D-08). */
@ApplicationScoped
class KeyFiles {

    private static final Pattern FORM = Pattern.compile("([^:]+):([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?):(.+)");

    private final List<FileKey> keys = new ArrayList<>();

    /** @throws IllegalArgumentException when a file is not as the setting says; the message says which, and stops the start */
    KeyFiles(DkimSettings settings) {
        settings.files().orElse(List.of()).forEach(each -> keys.add(read(each)));
        var names = new HashSet<String>();
        for (var key : keys)
            if (!names.add(key.domain() + key.material().algorithm()))
                throw fault(key.domain() + " has two keys of one algorithm; leave one out");
    }

    /** One key and its name. */
    record FileKey(String domain, String selector, KeyMaterial material) {

        SigningKey signing() {
            return new SigningKey(domain, selector, material.algorithm(), material.secret());
        }

        /** The same at every start. */
        UUID id() {
            return UUID.nameUUIDFromBytes(DkimKey.about(domain, selector).getBytes(StandardCharsets.UTF_8));
        }

        DkimKeyView view() {
            var algorithm = material.algorithm();
            var record = DkimRecord.of(domain, selector, algorithm, material.published());
            return new DkimKeyView(
                    id(),
                    domain,
                    selector,
                    algorithm,
                    material.bits(),
                    DkimKeyStatus.ACTIVE,
                    KeyOrigin.FILE,
                    record,
                    1,
                    null,
                    null,
                    null,
                    null);
        }
    }

    List<FileKey> all() {
        return List.copyOf(keys);
    }

    boolean has(String domain, KeyAlgorithm algorithm) {
        return keys.stream()
                .anyMatch(key -> key.domain().equals(domain) && key.material().algorithm() == algorithm);
    }

    /** Whether anybody may register a name right below it, as in {@code co.uk}: nobody may sign for all of them. */
    static boolean isEverybodys(String domain) {
        return PublicSuffixMatcherLoader.getDefault().getDomainRoot(domain) == null;
    }

    private static FileKey read(String setting) {
        var parts = FORM.matcher(setting.strip());
        if (!parts.matches()) throw fault("each is a domain, a selector and a path, with colons between");
        var domain =
                EmailAddress.parse("x@" + parts.group(1)).orElseThrow(() -> fault("not a domain: " + parts.group(1)));
        if (isEverybodys(domain.domain()))
            throw fault(domain.domain() + " belongs to everybody; name a domain of your own");
        return new FileKey(domain.domain(), parts.group(2), material(Path.of(parts.group(4))));
    }

    private static KeyMaterial material(Path file) {
        try {
            return PemKey.read(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            throw fault(file + " cannot be read");
        } catch (KeyFault fault) {
            throw fault(file + ": " + words(fault.kind()));
        }
    }

    private static String words(KeyFault.Kind kind) {
        return switch (kind) {
            case ENCRYPTED -> "the key is encrypted; decrypt it with: openssl pkey -in it -out another";
            case NOT_PRIVATE -> "it holds no private key; it must begin with -----BEGIN PRIVATE KEY-----";
            case UNREADABLE -> "the key is damaged";
            case OTHER_ALGORITHM -> "the key is neither RSA nor Ed25519";
            case TOO_SHORT -> "the key has less than 2048 bits";
            case TOO_LONG -> "the key has more than 4096 bits";
        };
    }

    private static IllegalArgumentException fault(String words) {
        return new IllegalArgumentException("RUBRIEK_DKIM_FILES: " + words);
    }
}
