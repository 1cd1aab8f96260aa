package rubriek.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeyedHash;
import rubriek.shared.NamedAddresses;
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
    private final KeyedHash hash;
    private final Clock clock;

    IdempotentAnswers(IdempotentAnswerRepository answers, KeyedHash hash, Clock clock) {
        this.answers = answers;
        this.hash = hash;
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
        var named = answer.body() == null ? List.<EmailAddress>of() : NamedAddresses.inJson(answer.body());
        var hashes = named.stream().map(hash::of).distinct().toList();
        answers.of(request).ifPresent(claimed -> claimed.keep(answer, hashes));
    }

    /** The request has changed nothing, so that its key may be used again. */
    public void forget(IdempotentRequest request) {
        answers.forget(request);
    }

    /**
     * Answers that name any of these go, and their keys stay: whoever sends one again learns that it was done (G-07).
     *
     * @param hashes keyed hashes of addresses
     */
    public void forgetNaming(Collection<String> hashes) {
        hashes.forEach(answers::forgetNaming);
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
