package rubriek.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the ledger. It is written once. */
@Entity
@Immutable
class Consent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "subscription_id", nullable = false)
    UUID subscriptionId;

    @Column(name = "list_id", nullable = false)
    UUID listId;

    @Column(name = "key_hash", nullable = false)
    String keyHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    ConsentAction action;

    @Column(nullable = false)
    Instant at;

    @Column(name = "recorded_at", nullable = false)
    Instant recordedAt;

    @Column(nullable = false)
    String who;

    @Column(nullable = false)
    String how;

    @Nullable
    String words;

    @Column(name = "words_hash")
    @Nullable
    String wordsHash;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(Subscriber person, Subscription subscription, Step step, Instant now) {
        subscriptionId = subscription.id;
        listId = subscription.listId;
        keyHash = person.keyHash;
        action = step.action();
        at = step.at();
        recordedAt = now;
        who = step.who();
        how = step.how();
        words = step.words();
        wordsHash = words == null ? null : sha256(words);
    }

    /** @param left the subscription when this is the step that it was left by: it keeps why, and is erased with the person */
    ConsentView view(@Nullable String list, @Nullable Subscription left) {
        var because = left == null ? null : left.leftBecause;
        var detail = left == null ? null : left.leftDetail;
        return new ConsentView(list, action, at, recordedAt, who, how, because, detail, words, wordsHash);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }
}
