package rubriek.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Json;

/** A claimed Idempotency-Key, and the answer once there is one. */
@Entity
@Table(name = "idempotent_answer")
@IdClass(IdempotentAnswer.Key.class)
class IdempotentAnswer {

    /** How long an answer is given again. */
    static final Duration KEPT = Duration.ofHours(24);

    /** No request takes longer; one that has no answer by then lost its program. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** The status of a request that is still being answered. */
    private static final int UNANSWERED = 0;

    @Id
    String owner;

    @Id
    @Column(name = "request_key")
    String requestKey;

    @Column(name = "body_hash", nullable = false)
    String fingerprint;

    @Column(nullable = false)
    int status;

    @Nullable
    String headers;

    @Nullable
    String body;

    /** Keyed hashes of the addresses that the answer names, with blanks between. */
    @Nullable
    String named;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected IdempotentAnswer() {}

    /** @param hashes of the addresses that it names */
    void keep(KeptAnswer answer, Collection<String> hashes) {
        status = answer.status();
        headers = Json.write(answer.headers());
        body = answer.body();
        named = hashes.isEmpty() ? null : String.join(" ", hashes);
    }

    Attempt attempt(IdempotentRequest request, Instant now) {
        if (status != UNANSWERED && headers == null) return new Attempt.Forgotten();
        if (!fingerprint.equals(request.fingerprint())) return new Attempt.Different();
        if (status != UNANSWERED) return new Attempt.Repeated(answer());
        return createdAt.plus(LONGEST).isAfter(now) ? new Attempt.Running() : new Attempt.Interrupted();
    }

    @SuppressWarnings("unchecked") // written by keep(), which takes nothing else
    private KeptAnswer answer() {
        return new KeptAnswer(status, Json.read(Objects.requireNonNull(headers), Map.class), body);
    }

    /** One key of one token. */
    record Key(String owner, String requestKey) implements Serializable {}
}
