package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ListView;
import rubriek.audience.Lists;
import rubriek.issue.Issues;
import rubriek.newsletter.Newsletters;
import rubriek.shared.KeptWords;
import rubriek.shared.Texts;

/** How a dispatch looks from outside: what it is, how many copies stand where, how fast it goes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DispatchViews {

    /** An instance that stayed away for longer is not waited for, though it is believed when it comes. */
    private static final Duration AWAITED = Duration.ofDays(7);

    /** What waits for these waits for a day, a server or a person. */
    private static final Set<String> UNTOLD = Stream.of(
                    Reason.WARMING_UP,
                    Reason.RELAY_AWAY,
                    Reason.RELAY_LOCKED,
                    Reason.RELAY_AWAITED,
                    Reason.NO_RELAY,
                    Reason.DISK_FULL)
            .map(Reason::code)
            .collect(Collectors.toSet());

    private final Issues issues;
    private final Newsletters newsletters;
    private final Lists lists;
    private final Tally tally;
    private final LiveCounts live;
    private final Clock clock;

    DispatchViews(Issues issues, Newsletters newsletters, Lists lists, Tally tally, LiveCounts live, Clock clock) {
        this.issues = issues;
        this.newsletters = newsletters;
        this.lists = lists;
        this.tally = tally;
        this.live = live;
        this.clock = clock;
    }

    DispatchView of(Dispatch dispatch, Locale language) {
        return of(dispatch, language, null, null);
    }

    /** @param came of the wish to try copies again, in the answer to that */
    DispatchView of(Dispatch dispatch, Locale language, SecondTries.Came came) {
        return of(dispatch, language, retried(came, language), null);
    }

    /** @param back what was taken back, in the answer to that */
    DispatchView of(Dispatch dispatch, Locale language, TakingBack.Came back) {
        var left = back.left();
        var retried = left == null
                ? retried(back.retried(), language)
                : new DispatchView.Retried(
                        0, back.lifted(), null, Texts.of("dispatch", language).get(left));
        return of(dispatch, language, retried, back.lifted());
    }

    private DispatchView of(
            Dispatch dispatch, Locale language, DispatchView.@Nullable Retried retried, @Nullable Integer lifted) {
        var seen = seen(dispatch);
        var numbers = seen.map(LiveCounts.Seen::numbers).orElseGet(() -> tally.numbers(dispatch.id));
        var rate = seen.map(s -> Math.round(s.ratePerSecond() * 10) / 10.0).orElse(null);
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
                remark(dispatch, numbers.counts(), language),
                alarm(numbers, language),
                dispatch.overruled().orElse(null),
                numbers.counts(),
                numbers.failures(),
                tally.complaints(dispatch.id, numbers.counts().sent()),
                tally.onlyTotals(dispatch.id),
                rate,
                expectedEnd(dispatch, numbers, rate),
                dispatch.createdAt,
                dispatch.createdBy,
                retried,
                lifted);
    }

    private static DispatchView.Retried retried(SecondTries.Came came, Locale language) {
        var words = Texts.of("dispatch", language);
        var why = new ArrayList<String>();
        if (came.early() > 0) why.add(words.get("retry.early", came.early()));
        if (came.elsewhere() > 0) why.add(words.get("retry.elsewhere", came.elsewhere()));
        return new DispatchView.Retried(
                came.queued(), came.leftAlone(), came.until(), why.isEmpty() ? null : String.join(" ", why));
    }

    /** Nothing when it does not go out at the moment. */
    private Optional<LiveCounts.Seen> seen(Dispatch dispatch) {
        if (dispatch.is(DispatchStatus.SENDING) && dispatch.startedAt != null)
            return Optional.of(live.of(dispatch.id, dispatch.startedAt, () -> tally.onTheWay(dispatch.id)));
        live.forget(dispatch.id);
        return Optional.empty();
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
                        KeptWords.in(
                                language, Optional.ofNullable(dispatch.detail).orElse("")));
    }

    private @Nullable String remark(Dispatch dispatch, DeliveryCounts counts, Locale language) {
        var words = Texts.of("dispatch", language);
        var said = new ArrayList<String>();
        var stopped = dispatch.is(DispatchStatus.PAUSED) || dispatch.is(DispatchStatus.CANCELLED);
        if (stopped && dispatch.begun())
            said.add(counts.sending() > 0 ? words.get("remark.in-hand", counts.sending()) : words.get("remark.over"));
        var absent =
                counts.unknown() > 0 ? tally.absent(dispatch.id, clock.instant().minus(AWAITED)) : 0;
        if (absent > 0) said.add(words.get("remark.absent", absent));
        if (tally.manyComplaints(dispatch.id)) said.add(words.get("remark.complaints"));
        return said.isEmpty() ? null : String.join(" ", said);
    }

    private static @Nullable String alarm(Tally.Numbers numbers, Locale language) {
        var failures = numbers.failures();
        var said = Stream.of(
                        alarm("sender-refused", failures.sender(), numbers.senderRefusal(), language),
                        alarm("limit", failures.limit(), numbers.limit(), language))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? null : said;
    }

    private static Optional<String> alarm(String what, long copies, String words, Locale language) {
        if (copies == 0) return Optional.empty();
        return Optional.of(Texts.of("dispatch", language).get("alarm." + what, copies, KeptWords.in(language, words)));
    }

    /** Not before the last copy that waits is due; nothing while nobody can tell when those that wait may leave. */
    private @Nullable Instant expectedEnd(Dispatch dispatch, Tally.Numbers numbers, @Nullable Double rate) {
        if (rate == null || rate <= 0 || dispatch.reason != null && UNTOLD.contains(dispatch.reason)) return null;
        var toGo = numbers.counts().queued() + numbers.counts().sending();
        var atThisRate = clock.instant().plusSeconds(Math.round(toGo / rate));
        var last = numbers.lastTry();
        return last != null && last.isAfter(atThisRate) ? last : atThisRate;
    }
}
