package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rubriek.audience.NoticeAnswer;
import rubriek.audience.NoticeKind;
import rubriek.audience.NoticeOutcome;
import rubriek.audience.NoticeToSend;
import rubriek.audience.Notices;
import rubriek.audience.SuppressionReason;
import rubriek.audience.Suppressions;
import rubriek.dispatch.pace.FirstAnswers;
import rubriek.dispatch.pace.RefusalWindow;
import rubriek.dispatch.refusal.Fault;

/**
 * Records what became of mails about the service itself, and what that means beyond them, as {@link Consequences} does for issues: an
 * address that there is not gets no mail any more (B-05), unless so many are unknown that it must be the relay: of the last answers, or of the first that a
 * relay gave since the program began, as of a dispatch ({@link FirstAnswers}).
 */
@ApplicationScoped
@Transactional
class NoticeBooks {

    private final Notices notices;
    private final Suppressions suppressions;
    private final RefusalSettings settings;
    private final PaceSettings pace;
    private final Ending ending;
    private final RefusalWindow strangers = new RefusalWindow();
    private final Map<String, FirstAnswers> beginnings = new ConcurrentHashMap<>();

    NoticeBooks(
            Notices notices, Suppressions suppressions, RefusalSettings settings, PaceSettings pace, Ending ending) {
        this.notices = notices;
        this.suppressions = suppressions;
        this.settings = settings;
        this.pace = pace;
        this.ending = ending;
    }

    /** Takes note of those whose courier is gone. */
    void lapse() {
        notices.lapse();
    }

    /** @param due by when they are due */
    List<NoticeToSend> claim(int most, Instant due) {
        return closed() ? List.of() : notices.claim(most, due);
    }

    /** Whether nothing is begun any more: the program ends, and what is in hand comes back by its lease. */
    boolean closed() {
        return ending.hasBegun();
    }

    /**
     * The end of it is about to leave (T-06).
     *
     * @return false when it must not
     */
    boolean leaves(NoticeToSend notice, Relay over) {
        return notices.leave(notice, over.name());
    }

    /** @param settlement what the same outcome would make of a delivery */
    void record(NoticeToSend notice, NoticeOutcome outcome, Settlement settlement) {
        notices.record(notice, outcome);
        Log.infof("notice %s: %s", notice.id(), outcome.getClass().getSimpleName());
        var unknown = settlement.fault() == Fault.ADDRESS && settlement.permanent();
        var many = tooMany(outcome.answer(), unknown);
        if (!unknown || many || !settings.suppressUnknown()) return;
        if (notice.kind() == NoticeKind.ADDRESS) suppressions.suppressUnnamed(notice.to(), SuppressionReason.BOUNCE);
        else suppressions.suppress(notice.to(), SuppressionReason.BOUNCE, settlement.words());
        Log.infof("notice %s: its reader gets no more mail, %s", notice.id(), settlement.fault());
    }

    /** Each is told of every answer. What is under way is this one alone, since they leave one by one. */
    private boolean tooMany(NoticeAnswer answer, boolean unknown) {
        var many = strangers.tooMany(unknown, pace.unknownPercent());
        if (answer.code() == null || answer.relay() == null) return many;
        return beginnings
                        .computeIfAbsent(answer.relay(), fresh -> new FirstAnswers())
                        .tooMany(unknown, pace.startRefused(), pace.startPercent())
                || many;
    }
}
