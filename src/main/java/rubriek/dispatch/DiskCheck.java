package rubriek.dispatch;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the folder of the journal takes what is to be written before a copy may leave. As with the relay, pages and API work without it. */
@Wellness
@ApplicationScoped
class DiskCheck implements HealthCheck {

    private final DiskWatch disk;

    DiskCheck(DiskWatch disk) {
        this.disk = disk;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("disk");
        return disk.full()
                .map(full -> answer.down().withData("fault", full.sentence(Locale.ENGLISH)))
                .orElseGet(answer::up)
                .build();
    }
}
