package rubriek.issue;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * At the start, projects the issues that an earlier release saved, and names those that it published. Two instances that start together do
 * it one after the other.
 */
@ApplicationScoped
class CatchingUp {

    private final Projection projection;
    private final Mastheads mastheads;

    CatchingUp(Projection projection, Mastheads mastheads) {
        this.projection = projection;
        this.mastheads = mastheads;
    }

    void atStart(@Observes StartupEvent start) {
        var all = 0;
        for (var some = projection.catchUp(); some > 0; some = projection.catchUp()) all += some;
        if (all > 0) Log.infof("The links of %d issues were entered", all);
        var named = 0;
        for (var some = mastheads.catchUp(); some > 0; some = mastheads.catchUp()) named += some;
        if (named > 0) Log.infof("%d issues keep the masthead that stands today", named);
    }
}
