package rubriek.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import rubriek.account.IdempotentAnswers;
import rubriek.audience.Forgetting;

/** Lets go of kept answers that name whoever is erased; their requests are not done again (docs/decisions/0041). */
@ApplicationScoped
class ForgottenAnswers implements Forgetting {

    private final IdempotentAnswers answers;

    ForgottenAnswers(IdempotentAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void forget(Collection<String> hashes) {
        answers.forgetNaming(hashes);
    }
}
