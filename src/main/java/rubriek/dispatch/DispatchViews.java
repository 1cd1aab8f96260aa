package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ListView;
import rubriek.audience.Lists;
import rubriek.issue.Issues;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Texts;

/** How a dispatch looks from outside: what it is, how many copies stand where, how fast it goes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DispatchViews {

    private static final Duration WINDOW = Duration.ofSeconds(30);

    private final Issues issues;
    private final Newsletters newsletters;
    private final Lists lists;
    private final Tally tally;
    private final Clock clock;

    DispatchViews(Issues issues, Newsletters newsletters, Lists lists, Tally tally, Clock clock) {
        this.issues = issues;
        this.newsletters = newsletters;
        this.lists = lists;
        this.tally = tally;
        this.clock = clock;
    }

    DispatchView of(Dispatch dispatch, Locale language) {
        var counts = tally.of(dispatch.id);
        var failures = tally.failures(dispatch.id);
        var rate = rate(dispatch);
        return new DispatchView(
                dispatch.id,
                issue(dispatch),
                slugs(dispatch),
                dispatch.segment,
                dispatch.status,
                dispatch.sendAt,
                dispatch.notAfter,
                dispatch.startedAt,
                dispatch.finishedAt,
                reason(dispatch, language),
                alarm(dispatch, failures, language),
                dispatch.overruled().orElse(null),
                counts,
                failures,
                tally.onlyTotals(dispatch.id),
                rate,
                expectedEnd(counts, rate),
                dispatch.createdAt,
                dispatch.createdBy);
    }

    private DispatchView.Issue issue(Dispatch dispatch) {
        var issue = issues.get(dispatch.issueId);
        return new DispatchView.Issue(newsletters.get(issue.newsletterId()).slug(), issue.number(), issue.title());
    }

    private List<String> slugs(Dispatch dispatch) {
        return dispatch.lists.stream()
                .map(lists::get)
                .map(ListView::slug)
                .sorted()
                .toList();
    }

    private static @Nullable String reason(Dispatch dispatch, Locale language) {
        if (dispatch.reason == null) return null;
        return Texts.of("dispatch", language)
                .get(
                        "reason." + dispatch.reason,
                        Optional.ofNullable(dispatch.detail).orElse(""));
    }

    private @Nullable String alarm(Dispatch dispatch, FailureCounts failures, Locale language) {
        if (failures.sender() == 0) return null;
        return Texts.of("dispatch", language)
                .get("alarm.sender-refused", failures.sender(), tally.senderRefusal(dispatch.id));
    }

    private @Nullable Double rate(Dispatch dispatch) {
        if (!dispatch.is(DispatchStatus.SENDING) || dispatch.startedAt == null) return null;
        var now = clock.instant();
        var since = now.minus(WINDOW).isAfter(dispatch.startedAt) ? now.minus(WINDOW) : dispatch.startedAt;
        var millis = Math.max(1_000, Duration.between(since, now).toMillis());
        return Math.round(tally.left(dispatch.id, since) * 10_000.0 / millis) / 10.0;
    }

    private @Nullable Instant expectedEnd(DeliveryCounts counts, @Nullable Double rate) {
        if (rate == null || rate <= 0) return null;
        return clock.instant().plusSeconds(Math.round((counts.queued() + counts.sending()) / rate));
    }
}
