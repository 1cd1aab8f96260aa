package rubriek.dispatch;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** What is odd about sending at the moment, or was lately, in the sentence that stands on the dispatches. Since it goes on, it is never down. */
@Wellness
@ApplicationScoped
class OddityCheck implements HealthCheck {

    private final Oddities oddities;

    OddityCheck(Oddities oddities) {
        this.oddities = oddities;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("sending").up();
        oddities.remark().ifPresent(why -> answer.withData("remark", why.sentence(Locale.ENGLISH)));
        return answer.build();
    }
}
