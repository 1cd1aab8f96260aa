package rubriek.account;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Keeps the first answers to requests that carry an Idempotency-Key, for 24 hours, so that a repeated request is answered and not
 * done again; also after a restart, and on another instance.
 */
@ApplicationScoped
@Transactional
public class IdempotentAnswers {

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

    @Scheduled(identity = "forget-idempotent-answers", cron = "0 23 3 * * ?")
    void forgetOld() {
        var gone = answers.forgetAll(clock.instant().minus(IdempotentAnswer.KEPT));
        Log.debugf("Forgot %d answers to requests with an Idempotency-Key", gone);
    }
}
