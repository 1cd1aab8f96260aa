package rubriek.edition.design;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the designer's templates are in use. It is up in any case: with a broken template the packaged one makes the same mail, so
 * that a slip of the pen takes no instance out of service; what is broken stands in its data.
 */
@Wellness
@ApplicationScoped
class TemplatesHealth implements HealthCheck {

    private final TemplatesFolder folder;

    TemplatesHealth(TemplatesFolder folder) {
        this.folder = folder;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("templates")
                .up()
                .withData("own", folder.files().size());
        var faults = folder.faults();
        answer.withData("broken", faults.size());
        for (var i = 0; i < faults.size(); i++)
            answer.withData("broken." + (i + 1), faults.get(i).toString());
        return answer.build();
    }
}
