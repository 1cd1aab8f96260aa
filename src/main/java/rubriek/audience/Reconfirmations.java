package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Asking those who gave no sign of life for long whether they still want a list: once, by mail. Nobody is taken off for not answering; how many
 * did not is told to whoever keeps the list. Any sign of life answers; {@link Stays} is the one that the mail asks for.
 */
@ApplicationScoped
@Transactional
public class Reconfirmations {

    /** The questions of a day leave one by one over so long, so that nothing else waits for them. */
    private static final Duration SPREAD = Duration.ofHours(12);

    private final ListRepository lists;
    private final Silence silence;
    private final Register register;
    private final NoticeRepository notices;
    private final ReconfirmSettings settings;

    Reconfirmations(
            ListRepository lists,
            Silence silence,
            Register register,
            NoticeRepository notices,
            ReconfirmSettings settings) {
        this.lists = lists;
        this.silence = silence;
        this.register = register;
        this.notices = notices;
        this.settings = settings;
    }

    /** A dry run: nobody is asked. @throws Missing when there is no such list */
    public ReconfirmationView look(String slug) {
        var list = lists.named(slug);
        var before = silence.before(list, register.now());
        return new ReconfirmationView(
                list.reconfirm().map(Reconfirm::afterMonths).orElse(null),
                before.orElse(null),
                before.map(then -> silence.count(list.id, then)).orElse(0L),
                settings.perDay(),
                silence.unanswered(list.id));
    }

    /** Whom to ask, as many as the day has left; whose consent is oldest comes first, on whichever list. */
    List<UUID> due() {
        var now = register.now();
        var left = (int) Math.max(0, settings.perDay() - silence.askedOnTheDayOf(now));
        if (left == 0) return List.of();
        return lists.thatReconfirm().stream()
                .flatMap(list -> silence.before(lists.withId(list), now).stream()
                        .flatMap(then -> silence.some(list, then, left).stream()))
                .sorted(Comparator.comparingLong(Silence.Due::since))
                .limit(left)
                .map(Silence.Due::subscription)
                .toList();
    }

    /**
     * Unless they gave a sign, left, or were asked by another instance meanwhile. The mark and its mail are of one transaction: there is never one
     * without the other.
     */
    void ask(UUID id) {
        register.personOf(id)
                .ifPresent(person -> register.subscriptionsOf(person).stream()
                        .filter(s -> s.id.equals(id) && isSilent(s))
                        .forEach(s -> ask(person, s)));
    }

    private boolean isSilent(Subscription subscription) {
        return silence.before(lists.withId(subscription.listId), register.now())
                .filter(then -> silence.holds(subscription.listId, subscription.id, then))
                .isPresent();
    }

    private void ask(Subscriber person, Subscription subscription) {
        var now = register.now();
        var turn = silence.askedOnTheDayOf(now);
        if (turn >= settings.perDay()) return;
        var asked = lists.withId(subscription.listId).reconfirm().orElseThrow();
        var why = "no sign of life for " + asked.afterMonths() + " months";
        register.write(person, subscription, new Step(ConsentAction.RECONFIRM_ASKED, now, Step.NOBODY, why));
        subscription.reconfirmAskedAt = now;
        notices.queueLater(NoticeKind.RECONFIRM, subscription, now, leaves(now, turn));
    }

    private Instant leaves(Instant now, long turn) {
        return now.plus(SPREAD.multipliedBy(turn).dividedBy(settings.perDay()));
    }

    /** Whose question never left. */
    List<UUID> neverAsked() {
        return silence.neverAsked();
    }

    /** They were not asked after all, so they may be. */
    void takeBack(UUID id) {
        register.personOf(id)
                .filter(person -> silence.wasNeverAsked(id))
                .ifPresent(person -> register.subscriptionsOf(person).stream()
                        .filter(s -> s.id.equals(id))
                        .forEach(s -> s.reconfirmAskedAt = null));
    }
}
