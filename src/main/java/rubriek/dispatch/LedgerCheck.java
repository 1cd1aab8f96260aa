package rubriek.dispatch;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import rubriek.shared.Texts;

/** What became of outcomes while the database was away: they wait here and in the journal. That it is away at all, readiness says. */
@Wellness
@ApplicationScoped
class LedgerCheck implements HealthCheck {

    private final LedgerWatch watch;

    LedgerCheck(LedgerWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("ledger");
        return watch.awaySince()
                .map(since -> answer.down()
                        .withData("fault", Texts.of("dispatch", Locale.ENGLISH).get("health.database-away", since)))
                .orElseGet(answer::up)
                .build();
    }
}
