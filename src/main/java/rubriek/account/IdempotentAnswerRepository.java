package rubriek.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class IdempotentAnswerRepository implements PanacheRepositoryBase<IdempotentAnswer, IdempotentAnswer.Key> {

    Optional<IdempotentAnswer> of(IdempotentRequest request) {
        return findByIdOptional(new IdempotentAnswer.Key(request.owner(), request.key()));
    }

    /** Whether the key is ours now. Of two that ask at the same moment one gets it: the primary key decides. */
    boolean claim(IdempotentRequest request, Instant now) {
        var sql = "insert into idempotent_answer (owner, request_key, body_hash, status, created_at)"
                + " values (:owner, :key, :fingerprint, 0, :now) on conflict do nothing";
        return getEntityManager()
                        .createNativeQuery(sql)
                        .setParameter("owner", request.owner())
                        .setParameter("key", request.key())
                        .setParameter("fingerprint", request.fingerprint())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void forget(IdempotentRequest request) {
        delete("owner = ?1 and requestKey = ?2", request.owner(), request.key());
    }

    /** That there was an answer stays, and nothing of it or of its request. */
    void forgetNaming(String hash) {
        update("headers = null, body = null, named = null, fingerprint = '' where named like ?1", "%" + hash + "%");
    }

    /** An old answer no longer stands in the way of a new request, whether or not it was cleared away yet. */
    void forgetOld(IdempotentRequest request, Instant before) {
        delete("owner = ?1 and requestKey = ?2 and createdAt < ?3", request.owner(), request.key(), before);
    }

    long forgetAll(Instant before) {
        return delete("createdAt < ?1", before);
    }
}
