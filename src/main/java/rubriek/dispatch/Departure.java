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
    private final Bell bell;

    Departure(DepartureSteps steps, Mailings mailings, Preflight preflight, Bell bell) {
        this.steps = steps;
        this.mailings = mailings;
        this.preflight = preflight;
        this.bell = bell;
    }

    void leave(UUID dispatch) {
        steps.prepare(dispatch).ifPresentOrElse(issue -> prepared(dispatch, issue), () -> {
            if (steps.missed(dispatch)) bell.missed(dispatch);
        });
    }

    private void prepared(UUID dispatch, UUID issue) {
        try {
            while (!leave(dispatch, mailings.draft(issue))) Log.infof("dispatch %s: saved meanwhile", dispatch);
        } catch (RuntimeException fault) {
            if (DatabaseFault.behind(fault).isPresent() && !DatabaseFault.late(fault)) throw fault;
            Log.errorf(fault, "dispatch %s cannot be prepared", dispatch);
            hold(dispatch, new Trouble(Reason.PREPARING_FAILED, ""));
        }
    }

    /** @return false when the issue or the newsletter was saved since this letter was made of it */
    private boolean leave(UUID dispatch, Mailing mailing) {
        var overruled = steps.overruled(dispatch);
        var failed = preflight.mail(mailing, Locale.ENGLISH).stream()
                .filter(check -> overruled.stream().noneMatch(some -> some.covers(check)))
                .map(Check::code)
                .distinct()
                .collect(Collectors.joining(", "));
        if (failed.isEmpty()) return steps.begin(dispatch, mailing);
        hold(dispatch, new Trouble(Reason.CHECKS_FAILED, failed));
        return true;
    }

    private void hold(UUID dispatch, Trouble why) {
        if (steps.hold(dispatch, why.reason(), why.words())) bell.paused(dispatch, why);
    }
}
