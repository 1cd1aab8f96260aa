package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Whether the clock was set, and then: what it left standing. For the one thread of the {@link Lookout}. */
@ApplicationScoped
class ClockLook implements Look {

    private final ClockWatch watch;
    private final AfterAJump afterwards;
    private ClockWatch.@Nullable Jump toMend;

    ClockLook(ClockWatch watch, AfterAJump afterwards) {
        this.watch = watch;
        this.afterwards = afterwards;
    }

    @Override
    public void look() {
        watch.look().ifPresent(jump -> {
            Log.warnf("the clock of this machine was set by %s", jump.words());
            toMend = jump;
        });
        if (toMend == null) return;
        afterwards.mend(toMend);
        toMend = null;
    }
}
