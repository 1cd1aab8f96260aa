package rubriek.issue;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** At the start, projects the issues that an earlier release saved. Two instances that start together do it one after the other. */
@ApplicationScoped
class CatchingUp {

    private final Projection projection;

    CatchingUp(Projection projection) {
        this.projection = projection;
    }

    void atStart(@Observes StartupEvent start) {
        var all = 0;
        for (var some = projection.catchUp(); some > 0; some = projection.catchUp()) all += some;
        if (all > 0) Log.infof("The links of %d issues were entered", all);
    }
}
