package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import rubriek.audience.ListView;
import rubriek.audience.SegmentView;
import rubriek.issue.check.Check;
import rubriek.shared.Invalid;
import rubriek.shared.Refused;
import rubriek.shared.Texts;
import rubriek.shared.Violation;

/** Takes on a dispatch: whatever stops a send is said at once, while somebody is there to mend it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Scheduling {

    /** A request that was long on its way is still meant for now. */
    private static final Duration LATEST = Duration.ofMinutes(10);

    private final Mailings mailings;
    private final Preflight preflight;
    private final DispatchRepository dispatches;
    private final EarlierSends earlier;
    private final Timetable timetable;
    private final Clock clock;

    Scheduling(
            Mailings mailings,
            Preflight preflight,
            DispatchRepository dispatches,
            EarlierSends earlier,
            Timetable timetable,
            Clock clock) {
        this.mailings = mailings;
        this.preflight = preflight;
        this.dispatches = dispatches;
        this.earlier = earlier;
        this.timetable = timetable;
        this.clock = clock;
    }

    Dispatch schedule(String newsletter, int number, DispatchDraft draft, String by, Locale language) {
        var now = clock.instant();
        var sendAt = draft.leavesAt(now);
        refuseBadMoments(draft, now, language);
        var mailing = mailings.draft(newsletter, number);
        var failed = refuseFailedChecks(mailing, draft, language);
        var lists = preflight.chosen(mailing.newsletter(), draft.lists()).stream()
                .map(ListView::id)
                .collect(Collectors.toSet());
        var segment = preflight.segment(draft);
        refuseTwice(mailing, lists, segment, language);
        var dispatch = new Dispatch(mailing.issue().id(), lists, sendAt, draft.notAfter(), by, now);
        segment.ifPresent(only -> dispatch.narrow(only.id(), only.slug()));
        if (!failed.isEmpty()) overrule(dispatch, Overruled.of(Objects.requireNonNull(draft.overrule()), by, failed));
        dispatches.persistAndFlush(dispatch);
        timetable.depart(dispatch.id, sendAt);
        return dispatch;
    }

    private static void refuseBadMoments(DispatchDraft draft, Instant now, Locale language) {
        var texts = Texts.of("dispatch", language);
        var wanted = draft.sendAt();
        var faults = new ArrayList<Violation>();
        if (wanted != null && wanted.isBefore(now.minus(LATEST)))
            faults.add(new Violation("sendAt", texts.get("send-at-past")));
        var notAfter = draft.notAfter();
        if (notAfter != null && !notAfter.isAfter(draft.leavesAt(now)))
            faults.add(new Violation("notAfter", texts.get("not-after-too-early")));
        if (!faults.isEmpty()) throw new Invalid(faults);
    }

    /** @return those that fail and are overruled */
    private List<Check> refuseFailedChecks(Mailing mailing, DispatchDraft draft, Locale language) {
        var found = new ArrayList<>(preflight.mail(mailing, language));
        found.addAll(preflight.destination(mailing, draft, language));
        var blocking = found.stream().filter(Check::blocks).toList();
        var overruled = draft.overrule() != null && blocking.stream().allMatch(Overruled::mayBe);
        if (!blocking.isEmpty() && !overruled)
            throw Refused.unprocessable("checks-failed").because(blocking);
        return blocking;
    }

    private static void overrule(Dispatch dispatch, Overruled overruled) {
        dispatch.overrule(overruled);
        Log.infof(
                "dispatch %s: %d failed checks overruled",
                dispatch.id, overruled.checks().size());
    }

    /**
     * Two requests for one issue come here one after the other. A segment may be sent to after its whole list: to those who missed it,
     * for who got it is left out when the audience is frozen.
     */
    private void refuseTwice(Mailing mailing, Collection<UUID> lists, Optional<SegmentView> segment, Locale language) {
        var issue = mailing.issue().id();
        dispatches.lockIssue(issue);
        var before =
                segment.isPresent() ? dispatches.waiting(issue, segment.get().id()) : dispatches.reaching(issue, lists);
        if (before.isPresent())
            throw Refused.conflict(
                    "already-sent",
                    mailing.issue().number(),
                    earlier.words(List.of(before.get()), Texts.of("dispatch", language)));
        dispatches.mustRemember(issue);
    }
}
