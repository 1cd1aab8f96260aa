package rubriek.dispatch.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rubriek.dispatch.dkim.DkimRecord;
import rubriek.dispatch.dkim.KeyAlgorithm;
import rubriek.dispatch.dkim.KeyMaterial;
import rubriek.dispatch.dkim.SigningKey;
import rubriek.shared.Vault;

/**
 * Who signs the mail of a sender: the active keys of the sender's domain, or else of the nearest domain above it, so that the {@code
 * d=} shares the organisational domain of From. Nobody has to, where whoever carries it signs.
 */
@ApplicationScoped
@Transactional
public class Signatures {

    private final DkimKeyRepository keys;
    private final KeyFiles files;
    private final Vault vault;
    private final SignedElsewhere elsewhere;

    Signatures(DkimKeyRepository keys, KeyFiles files, Vault vault, SignedElsewhere elsewhere) {
        this.keys = keys;
        this.files = files;
        this.vault = vault;
        this.elsewhere = elsewhere;
    }

    /** @throws RuntimeException when a file or the secret is not as the settings say, or a key that signs does not open with it */
    public void mustBeReady() {
        files.all();
        keys.signing().forEach(this::opened);
    }

    /**
     * Those that sign at this moment: RSA first; Ed25519 only beside it, for not everybody understands it (D-06).
     *
     * @param domain of the sender, in A-labels
     * @throws IllegalStateException when a key cannot be opened: such mail waits, and does not leave unsigned
     */
    public List<SigningKey> keys(String domain) {
        var domains = upwards(domain);
        var found = new EnumMap<KeyAlgorithm, SigningKey>(KeyAlgorithm.class);
        for (var key : files.all()) if (domains.contains(key.domain())) nearer(found, key.signing(), domains);
        for (var key : keys.active(domains))
            if (!files.has(key.domain, key.algorithm)) nearer(found, opened(key), domains);
        return found.containsKey(KeyAlgorithm.RSA) ? List.copyOf(found.values()) : List.of();
    }

    /** Whether mail of this domain leaves without a signature, as far as is known here. */
    public boolean missing(String domain) {
        if (elsewhere.always(domain)) return false;
        var domains = upwards(domain);
        return domains.stream().noneMatch(each -> files.has(each, KeyAlgorithm.RSA))
                && keys.active(domains).stream().noneMatch(key -> key.algorithm == KeyAlgorithm.RSA);
    }

    /** What the domain and those above it have to publish for keys that sign, or are about to; nothing when it is always signed elsewhere. */
    public Optional<List<DkimRecord>> records(String domain) {
        if (elsewhere.always(domain)) return Optional.empty();
        var domains = upwards(domain);
        var known = Stream.concat(
                files.all().stream().map(KeyFiles.FileKey::view),
                keys.byDomain().stream().map(DkimKey::view));
        return Optional.of(known.filter(key -> domains.contains(key.domain()))
                .filter(key -> key.status() != DkimKeyStatus.RETIRED)
                .map(DkimKeyView::record)
                .toList());
    }

    private static void nearer(EnumMap<KeyAlgorithm, SigningKey> found, SigningKey key, List<String> domains) {
        var nearest = Comparator.comparingInt((SigningKey k) -> domains.indexOf(k.domain()));
        found.merge(key.algorithm(), key, (one, other) -> nearest.compare(one, other) <= 0 ? one : other);
    }

    private SigningKey opened(DkimKey key) {
        var material = KeyMaterial.of(vault.open(key.about(), key.secret));
        return new SigningKey(key.domain, key.selector, key.algorithm, material.secret());
    }

    /** The domain and those above it, without the last label, which is nobody's. */
    private static List<String> upwards(String domain) {
        var all = new ArrayList<String>();
        for (var each = domain; each.indexOf('.') > 0; each = each.substring(each.indexOf('.') + 1)) all.add(each);
        return all;
    }
}
