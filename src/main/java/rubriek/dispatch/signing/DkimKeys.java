package rubriek.dispatch.signing;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.dkim.KeyAlgorithm;
import rubriek.dispatch.dkim.KeyFault;
import rubriek.dispatch.dkim.KeyMaterial;
import rubriek.dispatch.dkim.PemKey;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Sorting;
import rubriek.shared.Validation;
import rubriek.shared.Vault;

/** Making, importing, listing, activating and retiring the keys that sign mail. None of it gives out a private half (D-08). */
@ApplicationScoped
@Transactional
public class DkimKeys {

    private final DkimKeyRepository keys;
    private final KeyFiles files;
    private final Vault vault;
    private final Validation validation;
    private final Clock clock;

    DkimKeys(DkimKeyRepository keys, KeyFiles files, Vault vault, Validation validation, Clock clock) {
        this.keys = keys;
        this.files = files;
        this.vault = vault;
        this.validation = validation;
        this.clock = clock;
    }

    /**
     * Makes or imports one. It signs nothing before it is activated.
     *
     * @throws Refused {@code dkim-domain-public}, {@code selector-taken}, or what is wrong with the key that was sent
     */
    public DkimKeyView create(DkimKeyDraft draft) {
        validation.check(draft);
        var domain = draft.asciiDomain();
        if (KeyFiles.isEverybodys(domain)) throw Refused.unprocessable("dkim-domain-public", domain);
        var sent = draft.privateKey();
        var material = sent == null ? KeyMaterial.made(draft.algorithmOrRsa()) : imported(sent, draft.algorithm());
        var selector = draft.selector() == null ? free(domain, material.algorithm()) : draft.selector();
        if (taken(domain, selector)) throw Refused.conflict("selector-taken", selector, domain);
        var secret = vault.close(DkimKey.about(domain, selector), material.encoded());
        var origin = sent == null ? KeyOrigin.MADE : KeyOrigin.IMPORTED;
        var key = new DkimKey(domain, selector, material, secret, origin, clock.instant());
        keys.store(key);
        Log.infof("DKIM key %s: %s for %s", key.id, key.selector, key.domain);
        return key.view();
    }

    /** By domain, the newest first, with those from files in front, unless the request says otherwise. */
    public Page<DkimKeyView> list(PageRequest page) {
        var all = Stream.concat(
                        files.all().stream().map(KeyFiles.FileKey::view),
                        keys.byDomain().stream().map(DkimKey::view))
                .toList();
        var from = Math.min(page.offset(), all.size());
        return Page.of(
                sorted(all, page.sorting()).subList(from, Math.min(from + page.size(), all.size())), page, all.size());
    }

    private static List<DkimKeyView> sorted(List<DkimKeyView> keys, @Nullable Sorting sorting) {
        if (sorting == null) return keys;
        var order = ((DkimKeySort) sorting.by()).order();
        return keys.stream()
                .sorted(sorting.descending() ? order.reversed() : order)
                .toList();
    }

    /** @throws Missing when there is none by that id */
    public DkimKeyView get(UUID id) {
        return files.all().stream()
                .filter(key -> key.id().equals(id))
                .map(KeyFiles.FileKey::view)
                .findFirst()
                .orElseGet(() -> keys.known(id).view());
    }

    /**
     * From the next copies on it signs; the one that did until now is retired (D-09).
     *
     * @param expected the version that this was decided on; null for whatever stands
     * @throws Refused {@code dkim-key-in-file}; {@code dkim-needs-rsa} for Ed25519 when no RSA key of the domain signs; {@code
     *     dkim-key-closed} when the secret that it was encrypted with is not the one that is set
     */
    public DkimKeyView activate(UUID id, @Nullable Integer expected) {
        var key = changing(id, expected);
        if (key.isActive()) return key.view();
        if (key.algorithm == KeyAlgorithm.ED25519 && !signs(key.domain, KeyAlgorithm.RSA))
            throw Refused.conflict("dkim-needs-rsa", key.domain);
        mustOpen(key);
        keys.active(key.domain, key.algorithm).ifPresent(before -> before.retire(clock.instant()));
        keys.flush(); // before another one takes its place
        key.activate(clock.instant());
        keys.flush();
        Log.infof("DKIM key %s: %s signs the mail of %s", key.id, key.selector, key.domain);
        return key.view();
    }

    /**
     * From the next copies on it does not sign.
     *
     * @throws Refused {@code dkim-key-in-file}; {@code dkim-key-not-active}; {@code dkim-rsa-needed} while an Ed25519 key signs beside it
     */
    public DkimKeyView retire(UUID id, @Nullable Integer expected) {
        var key = changing(id, expected);
        if (key.status == DkimKeyStatus.RETIRED) return key.view();
        if (!key.isActive()) throw Refused.conflict("dkim-key-not-active", key.selector);
        if (key.algorithm == KeyAlgorithm.RSA
                && !files.has(key.domain, KeyAlgorithm.RSA)
                && signs(key.domain, KeyAlgorithm.ED25519)) throw Refused.conflict("dkim-rsa-needed", key.domain);
        key.retire(clock.instant());
        keys.flush();
        Log.infof("DKIM key %s: %s signs no more", key.id, key.selector);
        return key.view();
    }

    /** @throws Refused {@code dkim-key-in-file}; {@code dkim-key-signs}; {@code dkim-key-advised} while its record must stay */
    public void delete(UUID id, @Nullable Integer expected) {
        var key = changing(id, expected);
        key.mustBeDispensable(clock.instant());
        keys.delete(key);
        Log.infof("DKIM key %s: %s is gone", key.id, key.selector);
    }

    private DkimKey changing(UUID id, @Nullable Integer expected) {
        files.all().stream().filter(key -> key.id().equals(id)).findFirst().ifPresent(key -> {
            throw Refused.conflict("dkim-key-in-file", key.selector());
        });
        var key = keys.locked(id);
        key.mustStandAt(expected);
        return key;
    }

    private void mustOpen(DkimKey key) {
        try {
            vault.open(key.about(), key.secret);
        } catch (IllegalStateException closed) {
            throw Refused.conflict("dkim-key-closed", key.selector);
        }
    }

    private boolean signs(String domain, KeyAlgorithm algorithm) {
        return files.has(domain, algorithm) || keys.active(domain, algorithm).isPresent();
    }

    private static KeyMaterial imported(String pem, @Nullable KeyAlgorithm wanted) {
        var material = read(pem);
        if (wanted != null && wanted != material.algorithm())
            throw Refused.unprocessable("dkim-key-differs", material.algorithm().word());
        return material;
    }

    private static KeyMaterial read(String pem) {
        try {
            return PemKey.read(pem);
        } catch (KeyFault fault) {
            throw Refused.unprocessable(
                    switch (fault.kind()) {
                        case ENCRYPTED -> "dkim-key-encrypted";
                        case NOT_PRIVATE -> "dkim-key-not-private";
                        case UNREADABLE -> "dkim-key-damaged";
                        case OTHER_ALGORITHM -> "dkim-key-unknown";
                        case TOO_SHORT -> "dkim-key-short";
                        case TOO_LONG -> "dkim-key-long";
                    });
        }
    }

    /** The day it was made, so that one sees how old it is. */
    private String free(String domain, KeyAlgorithm algorithm) {
        var day = DateTimeFormatter.BASIC_ISO_DATE.format(
                clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        var name = (algorithm == KeyAlgorithm.RSA ? "r" : "e") + day;
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? name : name + "-" + n)
                .filter(each -> !taken(domain, each))
                .findFirst()
                .orElseThrow();
    }

    private boolean taken(String domain, String selector) {
        return keys.has(domain, selector)
                || files.all().stream()
                        .anyMatch(f -> f.domain().equals(domain) && f.selector().equals(selector));
    }
}
