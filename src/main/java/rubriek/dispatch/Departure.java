package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import rubriek.issue.check.Check;
import rubriek.shared.database.DatabaseFault;

/**
 * What happens at the moment of a dispatch: it is looked at once more, its letter and audience are frozen, and its batches handed out. Any
 * number of instances may try at the same time, and any may die on the way: it happens once.
 */
@ApplicationScoped
class Departure {

    private final DepartureSteps steps;
    private final Mailings mailings;
    private final Preflight preflight;

    Departure(DepartureSteps steps, Mailings mailings, Preflight preflight) {
        this.steps = steps;
        this.mailings = mailings;
        this.preflight = preflight;
    }

    void leave(UUID dispatch) {
        steps.prepare(dispatch).ifPresent(issue -> {
            try {
                while (!leave(dispatch, mailings.draft(issue))) Log.infof("dispatch %s: saved meanwhile", dispatch);
            } catch (RuntimeException fault) {
                if (DatabaseFault.behind(fault).isPresent()) throw fault;
                Log.errorf(fault, "dispatch %s cannot be prepared", dispatch);
                steps.hold(dispatch, Reason.PREPARING_FAILED, "");
            }
        });
    }

    /** @return false when the issue was saved since this letter was made of it */
    private boolean leave(UUID dispatch, Mailing mailing) {
        var overruled = steps.overruled(dispatch);
        var failed = preflight.mail(mailing, Locale.ENGLISH).stream()
                .filter(check -> overruled.stream().noneMatch(some -> some.covers(check)))
                .map(Check::code)
                .distinct()
                .collect(Collectors.joining(", "));
        if (failed.isEmpty()) return steps.begin(dispatch, mailing);
        steps.hold(dispatch, Reason.CHECKS_FAILED, failed);
        return true;
    }
}
