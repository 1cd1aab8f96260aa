package rubriek.support;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Sets the {@link TickingClock} right after each test, so that no test lives in the time of another. */
public final class ClockGoesRight implements QuarkusTestAfterEachCallback {

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        Arc.container().instance(TickingClock.class).get().reset();
    }
}
