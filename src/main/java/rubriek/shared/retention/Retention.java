package rubriek.shared.retention;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import rubriek.shared.Texts;

/**
 * All rules: what each would let go, and the run that does. A run may be cut off at any moment; what it did has been done, and the next
 * one does the rest.
 */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final List<RetentionRule> rules;
    private final RetentionLog log;
    private final Clock clock;
    private final AtomicBoolean ending = new AtomicBoolean();

    Retention(@All List<RetentionRule> rules, RetentionLog log, Clock clock) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(RetentionRule::name)).toList();
        this.log = log;
        this.clock = clock;
    }

    /** A dry run: nothing goes. In the order of the rules' names. */
    public List<RetentionView> look(Locale language) {
        var words = Texts.of("retention", language);
        return look(words::get);
    }

    List<RetentionView> look(UnaryOperator<String> words) {
        var now = clock.instant();
        return rules.stream().map(rule -> view(rule, now, words)).toList();
    }

    private RetentionView view(RetentionRule rule, Instant now, UnaryOperator<String> words) {
        var kept = rule.kept();
        var before = kept.before(now);
        return new RetentionView(
                rule.name(),
                words.apply(rule.name()),
                kept.words(),
                before.orElse(null),
                before.map(rule::due).orElse(0L),
                log.last(rule.name()).orElse(null));
    }

    /** Lets go of what is due by every rule; one that fails keeps none of the others from its work. */
    void run() {
        var now = clock.instant();
        for (var rule : rules) rule.kept().before(now).ifPresent(before -> run(rule, before));
    }

    private void run(RetentionRule rule, Instant before) {
        if (ending.get()) return;
        try {
            log.begin(rule.name(), clock.instant());
            removeAll(rule, before);
            if (!ending.get()) log.end(rule.name(), false, clock.instant());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "retention of %s failed; the next run tries again", rule.name());
            failed(rule);
        }
    }

    /** What keeps a rule from its work may keep its failure from being written down. */
    private void failed(RetentionRule rule) {
        try {
            log.end(rule.name(), true, clock.instant());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "that retention of %s failed is not written down", rule.name());
        }
    }

    private void removeAll(RetentionRule rule, Instant before) {
        var all = 0L;
        for (var some = rule.remove(before); some > 0; some = ending.get() ? 0 : rule.remove(before)) {
            log.count(rule.name(), some);
            all += some;
        }
        LOG.infof("retention of %s: %d went", rule.name(), all);
    }

    /** The rest is left to the next run, and the database is let go. */
    void end(@Observes ShutdownEvent event) {
        ending.set(true);
    }
}
