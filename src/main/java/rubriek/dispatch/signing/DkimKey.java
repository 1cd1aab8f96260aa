package rubriek.dispatch.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.dkim.DkimRecord;
import rubriek.dispatch.dkim.KeyAlgorithm;
import rubriek.dispatch.dkim.KeyMaterial;
import rubriek.shared.Refused;
import rubriek.shared.Stale;

/** A key at rest: its private half encrypted, its public one as DNS tells it. */
@Entity
@Table(name = "dkim_key")
class DkimKey {

    /** A mail may wait five days at a server on its way (RFC 5321 section 4.5.4.1), and lie a while before it is looked at (D-09). */
    static final Duration RECORD_STAYS = Duration.ofDays(7);

    @Id
    UUID id;

    @Column(nullable = false)
    String domain;

    @Column(nullable = false)
    String selector;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    KeyAlgorithm algorithm;

    @Column(nullable = false)
    int bits;

    @Column(nullable = false)
    String published;

    /** As {@link rubriek.shared.Vault} closed it. */
    @Column(nullable = false)
    String secret;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    KeyOrigin origin;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    DkimKeyStatus status = DkimKeyStatus.MADE;

    @Column(name = "active_for")
    @Nullable
    String activeFor;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "activated_at")
    @Nullable
    Instant activatedAt;

    @Column(name = "retired_at")
    @Nullable
    Instant retiredAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected DkimKey() {}

    DkimKey(String domain, String selector, KeyMaterial material, String secret, KeyOrigin origin, Instant now) {
        this.id = UUID.randomUUID();
        this.version = 1;
        this.domain = domain;
        this.selector = selector;
        this.algorithm = material.algorithm();
        this.bits = material.bits();
        this.published = Base64.getEncoder().encodeToString(material.published());
        this.secret = secret;
        this.origin = origin;
        this.createdAt = now;
    }

    /** What its private half is of, so that no row's can stand in another's place. */
    static String about(String domain, String selector) {
        return "dkim " + selector + "._domainkey." + domain;
    }

    String about() {
        return about(domain, selector);
    }

    boolean isActive() {
        return status == DkimKeyStatus.ACTIVE;
    }

    /** Signs from now on; a retired one may come back. */
    void activate(Instant now) {
        status = DkimKeyStatus.ACTIVE;
        activeFor = domain + ' ' + algorithm.word();
        activatedAt = now;
        retiredAt = null;
    }

    void retire(Instant now) {
        status = DkimKeyStatus.RETIRED;
        activeFor = null;
        retiredAt = now;
    }

    /** @throws Refused {@code dkim-key-signs}, {@code dkim-key-advised} */
    void mustBeDispensable(Instant now) {
        if (isActive()) throw Refused.conflict("dkim-key-signs", selector, domain);
        var until = keepRecordUntil();
        if (until != null && now.isBefore(until))
            throw Refused.conflict("dkim-key-advised", selector, until.toString());
    }

    void mustStandAt(@Nullable Integer expected) {
        if (expected != null && expected != version) throw new Stale(version);
    }

    DkimKeyView view() {
        var record =
                DkimRecord.of(domain, selector, algorithm, Base64.getDecoder().decode(published));
        return new DkimKeyView(
                id,
                domain,
                selector,
                algorithm,
                bits,
                status,
                origin,
                record,
                version,
                createdAt,
                activatedAt,
                retiredAt,
                keepRecordUntil());
    }

    private @Nullable Instant keepRecordUntil() {
        return retiredAt == null ? null : retiredAt.plus(RECORD_STAYS);
    }
}
