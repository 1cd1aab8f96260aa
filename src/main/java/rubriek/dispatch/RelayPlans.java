package rubriek.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.signing.SignedElsewhere;

/** The relays that are set, or the local outbox where none is. Settings by which nothing could be sent stop the start. */
final class RelayPlans implements SignedElsewhere {

    private final List<RelayPlan> all;

    private RelayPlans(List<RelayPlan> all) {
        this.all = all;
    }

    /**
     * @param firstSigns whether the first relay signs our mail
     * @throws IllegalStateException in a sentence that names the setting and says what to write
     */
    static RelayPlans of(SmtpSettings smtp, FurtherRelays further, PaceSettings pace, boolean firstSigns) {
        if (smtp.host().isEmpty()) {
            if (!further.byName().isEmpty())
                throw new IllegalStateException(
                        "RUBRIEK_RELAYS_… is set and RUBRIEK_SMTP_HOST is not: set the first relay there, and further ones by name");
            return new RelayPlans(List.of(outbox(smtp, pace, firstSigns)));
        }
        var first = new RelayReading("rubriek.smtp", smtp);
        var plans = new ArrayList<RelayPlan>();
        plans.add(first.plan(RelayPlan.FIRST, firstSigns, pace));
        further.byName().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(named -> RelayReading.further(named.getKey(), named.getValue(), pace))
                .forEach(plans::add);
        return new RelayPlans(List.copyOf(plans));
    }

    private static RelayPlan outbox(SmtpSettings smtp, PaceSettings pace, boolean signs) {
        return new RelayPlan(RelayPlan.OUTBOX, Optional.empty(), Set.of(), 1, smtp.connections(), signs, pace);
    }

    /** In the order of their names, the first one first. */
    List<RelayPlan> all() {
        return all;
    }

    /** Those that carry mail of this sender, those that go before others first. */
    List<RelayPlan> carrying(String sender) {
        return all.stream()
                .filter(relay -> relay.carries(sender))
                .sorted(Comparator.comparingInt(RelayPlan::rank))
                .toList();
    }

    /** Whether no relay is set, and mail goes to the local outbox. */
    boolean keepAllHere() {
        return all.stream().allMatch(plan -> plan.smtp().isEmpty());
    }

    /** Copies that an instance carries at the same time, over all of them. */
    int connections() {
        return all.stream().mapToInt(RelayPlan::connections).sum();
    }

    @Override
    public boolean always(String sender) {
        var carrying = carrying(sender);
        return !carrying.isEmpty() && carrying.stream().allMatch(RelayPlan::signs);
    }

    /** Whether it is signed elsewhere when it goes, or went, over this relay; null where that is not known: over the one that goes first. */
    boolean signedBy(@Nullable String relay, String sender) {
        var named = all.stream().filter(plan -> plan.name().equals(relay)).findFirst();
        return named.or(() -> carrying(sender).stream().findFirst())
                .map(RelayPlan::signs)
                .orElse(false);
    }
}
