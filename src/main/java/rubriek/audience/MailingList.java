package rubriek.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;
import rubriek.shared.Json;
import rubriek.shared.Stale;

/** Something that people subscribe to. It lives until it is deleted, which its subscriptions prevent. */
@Entity
@Table(name = "mailing_list")
class MailingList {

    @Id
    UUID id;

    @Column(nullable = false)
    String slug;

    /** The first slug, which mail programs know it by (RFC 2919); no other list is ever called so. */
    @Column(name = "known_as", nullable = false, updatable = false)
    String knownAs;

    @Column(nullable = false)
    String title;

    @Column(name = "newsletter_id", nullable = false)
    UUID newsletterId;

    @Enumerated(EnumType.STRING)
    @Column(name = "opt_in", nullable = false)
    OptIn optIn;

    @Column(name = "consent_text", nullable = false)
    String consentText;

    /** {@link Welcome} as JSON. */
    @Nullable
    String welcome;

    /** {@link Reconfirm} as JSON. */
    @Nullable
    String reconfirm;

    /** A line for each. */
    @Column(name = "news_to")
    @Nullable
    String newsTo;

    /** As JSON; null for none. */
    @Nullable
    String fields;

    @Version
    int version;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected MailingList() {}

    MailingList(ListDraft draft, NewsletterView newsletter, Instant now) {
        id = UUID.randomUUID();
        version = 1;
        createdAt = now;
        slug = draft.slug();
        knownAs = slug;
        title = draft.title();
        newsletterId = newsletter.id();
        optIn = draft.optInOrDefault();
        consentText = draft.consentText();
        tell(draft);
        updatedAt = now;
    }

    void replace(ListDraft draft, NewsletterView newsletter, Instant now) {
        slug = draft.slug();
        title = draft.title();
        newsletterId = newsletter.id();
        optIn = draft.optInOrDefault();
        consentText = draft.consentText();
        tell(draft);
        updatedAt = now;
    }

    private void tell(ListDraft draft) {
        welcome = draft.welcome() == null ? null : Json.write(draft.welcome());
        var addresses = draft.newsTo() == null ? List.<String>of() : draft.newsTo();
        var told = addresses.stream()
                .map(address -> new EmailAddress(address).value())
                .distinct()
                .collect(Collectors.joining("\n"));
        newsTo = told.isEmpty() ? null : told;
        reconfirm = draft.reconfirm() == null ? null : Json.write(draft.reconfirm());
        fields = draft.fieldsOrNone().isEmpty() ? null : Json.write(draft.fieldsOrNone());
    }

    Optional<Welcome> welcome() {
        return Optional.ofNullable(welcome).map(json -> Json.read(json, Welcome.class));
    }

    Optional<Reconfirm> reconfirm() {
        return Optional.ofNullable(reconfirm).map(json -> Json.read(json, Reconfirm.class));
    }

    List<String> newsTo() {
        return newsTo == null ? List.of() : List.of(newsTo.split("\n"));
    }

    List<ListField> fields() {
        return fields == null ? List.of() : List.of(Json.read(fields, ListField[].class));
    }

    void mustStandAt(@Nullable Integer expected) {
        if (expected != null && expected != version) throw new Stale(version);
    }

    ListDraft draft(NewsletterView newsletter) {
        return new ListDraft(
                slug,
                title,
                newsletter.slug(),
                optIn,
                consentText,
                welcome().orElse(null),
                newsTo(),
                fields(),
                reconfirm().orElse(null));
    }

    ListView view(NewsletterView newsletter) {
        return new ListView(
                id,
                newsletterId,
                slug,
                knownAs,
                title,
                newsletter.slug(),
                optIn,
                consentText,
                welcome().orElse(null),
                newsTo(),
                fields(),
                reconfirm().orElse(null),
                version,
                createdAt,
                updatedAt);
    }
}
