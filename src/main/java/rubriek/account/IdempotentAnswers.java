package rubriek.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import rubriek.shared.retention.Keeping;
import rubriek.shared.retention.RetentionRule;

/**
 * Keeps the first answers to requests that carry an Idempotency-Key, for 24 hours, so that a repeated request is answered and not
 * done again; also after a restart, and on another instance.
 */
@ApplicationScoped
@Transactional
public class IdempotentAnswers implements RetentionRule {

    private final IdempotentAnswerRepository answers;
    private final Clock clock;

    IdempotentAnswers(IdempotentAnswerRepository answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** What to do with a request. After {@link Attempt.First} follows {@link #keep} or {@link #forget}. */
    public Attempt begin(IdempotentRequest request) {
        var now = clock.instant();
        answers.forgetOld(request, now.minus(IdempotentAnswer.KEPT));
        if (answers.claim(request, now)) return new Attempt.First();
        return answers.of(request).map(known -> known.attempt(request, now)).orElseGet(Attempt.Running::new);
    }

    public void keep(IdempotentRequest request, KeptAnswer answer) {
        answers.of(request).ifPresent(claimed -> claimed.keep(answer));
    }

    /** The request has changed nothing, so that its key may be used again. */
    public void forget(IdempotentRequest request) {
        answers.forget(request);
    }

    @Override
    public String name() {
        return "repeated-requests";
    }

    @Override
    public Keeping kept() {
        return Keeping.of(IdempotentAnswer.KEPT);
    }

    @Override
    public long due(Instant before) {
        return answers.count("createdAt < ?1", before);
    }

    /** One statement: there are as many as requests of a day. */
    @Override
    public int remove(Instant before) {
        return (int) answers.forgetAll(before);
    }
}
