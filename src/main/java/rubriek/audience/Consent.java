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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Json;
import rubriek.shared.Texts;

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

    /** Names as a JSON list. */
    @Nullable
    String fields;

    @Column(name = "suppression_id")
    @Nullable
    UUID suppressionId;

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
        fields = step.fields() == null ? null : Json.write(step.fields());
    }

    /**
     * What the rows beside it tell is erased with the person.
     *
     * @param left the subscription when this is the step that it was left by: it keeps why
     * @param silence the suppression that it is about: it keeps why, and why it was lifted
     * @param says the words for every step
     */
    ConsentView view(@Nullable String list, @Nullable Subscription left, @Nullable Suppression silence, Texts says) {
        var lifting = action == ConsentAction.SUPPRESSION_LIFTED;
        return new ConsentView(
                list,
                action,
                says.get(action.word()),
                at,
                recordedAt,
                who,
                how,
                fields == null ? null : List.of(Json.read(fields, String[].class)),
                silence == null ? null : silence.reason,
                silence == null ? null : lifting ? silence.liftedWhy : silence.detail,
                left == null ? null : left.leftBecause,
                left == null ? null : left.leftDetail,
                words,
                wordsHash);
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
