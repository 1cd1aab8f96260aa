package rubriek.audience;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;
import rubriek.shared.Json;
import rubriek.shared.Stale;

/** A person as we know them: one address, and what they or the publisher added to it. Lives as long as a subscription does. */
@Entity
@EntityListeners(SubscriberWords.class)
class Subscriber {

    @Id
    UUID id;

    @Column(nullable = false)
    String email;

    @Column(name = "email_key", nullable = false)
    String emailKey;

    @Column(name = "key_hash", nullable = false)
    String keyHash;

    @Nullable
    String name;

    /** Names and values as JSON. */
    @Nullable
    String attributes;

    /** Of the mails and pages about the service; that of the newsletter when null. */
    @Nullable
    String language;

    /** Since when statistics may count what this person does; null for not. */
    @Column(name = "statistics_since")
    @Nullable
    Instant statisticsSince;

    @ElementCollection
    @CollectionTable(name = "subscriber_tag", joinColumns = @JoinColumn(name = "subscriber_id"))
    @Column(name = "tag", nullable = false)
    @BatchSize(size = 200)
    Set<String> tags = new HashSet<>();

    @Version
    int version;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    /** Also moves when a subscription of this person does, so that the version stands for all of it. */
    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    /** By what they are found. */
    @Transient
    @Nullable
    String foundBy;

    @Transient
    boolean retagged;

    @SuppressWarnings("NullAway.Init")
    protected Subscriber() {}

    @PostLoad
    void remember() {
        foundBy = lookedFor();
        retagged = false;
    }

    /** Whether they are to be found by other words than those that are stored. */
    boolean renamed() {
        return retagged || !lookedFor().equals(foundBy);
    }

    private String lookedFor() {
        return String.join("\n", email, String.valueOf(name), String.valueOf(attributes));
    }

    EmailAddress address() {
        return new EmailAddress(email);
    }

    /** A language tag. */
    String languageOr(NewsletterView newsletter) {
        return language == null ? newsletter.language() : language;
    }

    void mustStandAt(@Nullable Integer expected) {
        if (expected != null && expected != version) throw new Stale(version);
    }

    void touch(Instant now) {
        updatedAt = now;
    }

    void moveTo(EmailAddress address, String hash) {
        email = address.value();
        emailKey = address.key();
        keyHash = hash;
    }

    void describe(@Nullable String newName, Map<String, String> newAttributes, Collection<String> newTags) {
        name = newName;
        attributes = newAttributes.isEmpty() ? null : Json.write(new TreeMap<>(newAttributes));
        if (tags.equals(Set.copyOf(newTags))) return;
        retagged = true;
        tags.clear();
        tags.addAll(newTags);
    }

    /** What is given is added; nothing is taken away. */
    void learn(SubscriberDraft draft) {
        var tagged = new HashSet<>(tags);
        tagged.addAll(draft.tagsOrNone());
        describe(draft.name() == null ? name : draft.name(), with(draft.attributesOrNone()), tagged);
    }

    /** What a list asked, in the person's own words. */
    void answer(Map<String, String> answers) {
        describe(name, with(answers), Set.copyOf(tags));
    }

    /** Their attributes when these have come to them. */
    Map<String, String> with(Map<String, String> more) {
        var all = new TreeMap<>(attributes());
        all.putAll(more);
        return all;
    }

    /** What they are called and what is known of them, to be held against what it becomes. */
    Details details() {
        return new Details(name, language, attributes(), Set.copyOf(tags));
    }

    /** As the publisher would send it back to change it. */
    SubscriberChange draft() {
        return new SubscriberChange(email, name, attributes(), List.copyOf(new TreeSet<>(tags)), null);
    }

    @SuppressWarnings("unchecked")
    Map<String, String> attributes() {
        return attributes == null ? Map.of() : Json.read(attributes, TreeMap.class);
    }
}
