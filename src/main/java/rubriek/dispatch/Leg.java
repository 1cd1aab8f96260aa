package rubriek.dispatch;

import io.quarkus.logging.Log;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.Mishap;

/**
 * The part of a trip that goes over one relay. Who is not let in by their provider is tried after the others, and else sent away until later. It
 * tells a message that was refused from a relay that cannot be talked to: then the rest goes over another. For one thread.
 */
final class Leg {

    /** So many conversations that break, or end before a reader is named, one after the other are the relay's fault, not the messages'. */
    private static final int BROKEN_IN_A_ROW = 3;

    /** What leaves cannot be written down. */
    static final String UNWRITABLE = Mishap.JOURNAL_CLOSED.kept();

    private final Books books;
    private final Copywriter writer;
    private final Crew crew;
    private final Relay relay;
    private final UnaryOperator<Lane> watched;
    private final Ending ending;
    private final List<Tale> declined = new ArrayList<>();
    private final List<Claimed> turnedAway = new ArrayList<>();
    private final Map<Claimed.Try, Integer> refusals = new HashMap<>();
    private int brokenInARow;
    private boolean serves;
    private boolean worked;
    private boolean onTrial;
    private boolean unwritable;
    private Breaker.@Nullable Stop stop;

    Leg(Books books, Copywriter writer, Crew crew, Relay relay, UnaryOperator<Lane> watched, Ending ending) {
        this.books = books;
        this.writer = writer;
        this.crew = crew;
        this.relay = relay;
        this.watched = watched;
        this.ending = ending;
    }

    /** What was said to a copy, such as that the relay does not take it now, before it knew for whom. */
    private record Tale(Claimed copy, Outcome outcome, Pace.Visit visit) {}

    /** @return those that another relay may be tried with at once; the others stand in the account, unless the trip is over */
    List<Claimed> carry(List<Claimed> pile, Account account) {
        var lane = relay.lanes().take(ending);
        if (lane.isEmpty()) return List.of();
        try {
            serves = crew.takenBy(relay);
            worked = false;
            onTrial = relay.watch().onTrial();
            return carry(pile, watched.apply(lane.get()), account);
        } finally {
            relay.lanes().giveBack(lane.get());
            if (serves && worked) relay.watch().worked();
            else if (onTrial && relay.watch().away().isEmpty()) relay.watch().untried();
        }
    }

    /** Whether nothing may leave over any relay, since it could not be written down. */
    boolean unwritable() {
        return unwritable;
    }

    /** Why somebody has to deal with something first, if so. */
    Optional<Breaker.Stop> stop() {
        return Optional.ofNullable(stop);
    }

    private List<Claimed> carry(List<Claimed> pile, Lane lane, Account account) {
        var left = new ArrayList<Claimed>();
        var outside = new ArrayList<Claimed>();
        try {
            for (var copy : pile)
                if (goesOn(copy, left) && account.wants(copy) && !letIn(copy, lane, account, left)) outside.add(copy);
            for (var copy : List.copyOf(outside))
                if (goesOn() && (!account.wants(copy) || letIn(copy, lane, account, left))) outside.remove(copy);
            decide(account, left);
            left.addAll(turnedAway);
            turnedAway.clear();
        } finally {
            outside.stream()
                    .filter(copy -> !serves || relay.pace().usedUp(copy.to()) && crew.hasAnother(copy, account::spent))
                    .forEach(left::add);
            outside.removeAll(left);
            account.sentAway().putAll(relay.pace().comeBack(outside));
        }
        return left;
    }

    private boolean goesOn() {
        return serves && stop == null && !ending.hasBegun();
    }

    private boolean goesOn(Claimed copy, List<Claimed> left) {
        if (goesOn()) return true;
        left.add(copy);
        return false;
    }

    /** @return false when the provider takes none at the moment */
    private boolean letIn(Claimed copy, Lane lane, Account account, List<Claimed> left) {
        var visit = relay.pace().enter(copy.to());
        if (visit.isEmpty()) return false;
        var underWay = relay.pace().breaker().begun(writer.mailed());
        try {
            var wait = relay.pace().untilRelay();
            if (!wait.isZero() && (ending.within(wait) || !account.wants(copy))) return true;
            if (refusals.containsKey(copy.tried())) lane.close(); // it may have been the connection
            var outcome = tried(copy, lane);
            served(outcome.of());
            judge(copy, outcome);
            if (brokenInARow == 0) decide(account, left);
            if (aboutTheRelay(outcome.of()) || another(copy, outcome, account)) left.add(copy);
            else if (declines(outcome.of())) declined.add(new Tale(copy, outcome.of(), visit.get()));
            else if (turnsAway(outcome.of())) turnedAway(new Tale(copy, outcome.of(), visit.get()), lane, account);
            else if (waits(copy, outcome, account)) account.await(copy, crew);
            else settle(new Tale(copy, outcome.of(), visit.get()), account);
        } finally {
            underWay.ended();
            relay.pace().leave(visit.get());
        }
        return true;
    }

    /** Whether it is about the sender, the copy or this connection the next tell, over another connection. */
    private void turnedAway(Tale one, Lane lane, Account account) {
        lane.close();
        var times = refusals.merge(one.copy().tried(), 1, Integer::sum);
        var mailed = writer.mailed();
        var carried = times > 1 && books.carried(mailed.dispatch(), relay.name());
        switch (relay.pace().breaker().atMail().refused(mailed, one.copy().id(), times, carried)) {
            case OPEN -> turnedAway.add(one.copy());
            case ITS_OWN -> settle(one, account);
            case OF_THE_SENDER -> {
                turnedAway.add(one.copy());
                stopped(new Breaker.Stop(Reason.SENDER_TURNED_AWAY, books.words(one.copy(), one.outcome())));
            }
        }
    }

    /** It is back as soon as it says anything of a message. */
    private void served(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted || Pace.beyondTheRelay(outcome))
            relay.pace().breaker().atMail().took(writer.mailed());
        if (!serving(outcome)) return;
        worked = true;
        if (onTrial) relay.watch().worked();
        onTrial = false;
    }

    /**
     * A conversation that ended before the message was out, or a relay that cannot carry it, brings nobody anything: the copy is tried over another
     * relay, once over each.
     */
    private boolean another(Claimed copy, Tried tried, Account account) {
        if (tried.oursToMend() || !sayNothing(tried.of())) return false;
        account.spend(relay, copy);
        if (!crew.hasAnother(copy, account::spent)) return false;
        if (tried.of() instanceof Outcome.Lost) books.heard(copy, tried.of()); // of the others nothing was begun
        return true;
    }

    private static boolean sayNothing(Outcome outcome) {
        if (outcome instanceof Outcome.Lost lost) return lost.stage() != Stage.DOT && !Pace.tooFast(lost);
        return outcome instanceof Outcome.Undeliverable || declines(outcome);
    }

    /** What this relay cannot carry waits for one that was not tried, when that does not serve at the moment. */
    private boolean waits(Claimed copy, Tried tried, Account account) {
        return tried.of() instanceof Outcome.Undeliverable
                && !tried.oursToMend()
                && crew.mayHaveAnother(copy, account::spent);
    }

    /** Those that were not taken: it was the relay when it does not serve, and else each of them. */
    private void decide(Account account, List<Claimed> left) {
        for (var one : declined)
            if (serves) settle(one, account);
            else left.add(one.copy());
        declined.clear();
    }

    private void settle(Tale one, Account account) {
        var settlement = books.settled(one.copy(), one.outcome(), relay.name());
        account.settled().put(one.copy().tried(), settlement);
        relay.pace()
                .heard(writer.mailed(), one.visit(), one.outcome(), settlement)
                .ifPresent(this::stopped);
    }

    private void stopped(Breaker.Stop why) {
        serves = false;
        crew.stopped(relay, why).ifPresent(all -> stop = all);
    }

    private void judge(Claimed copy, Tried tried) {
        var outcome = tried.of();
        if (tried.oursToMend() && !unwritable) return;
        brokenInARow = outcome instanceof Outcome.Lost || declines(outcome) ? brokenInARow + 1 : 0;
        if (!aboutTheRelay(outcome) && brokenInARow < (onTrial ? 1 : BROKEN_IN_A_ROW)) return;
        serves = false;
        brokenInARow = 0;
        if (unwritable) return;
        relay.failed(Trouble.with(outcome, copy.to()));
    }

    /** @param oursToMend whether the fault is in this program, and no relay has a part in it */
    private record Tried(Outcome of, boolean oursToMend) {}

    private Tried tried(Claimed copy, Lane lane) {
        var leaving = new AtomicBoolean();
        try {
            var parcel = writer.write(copy, relay.plan().signs());
            return new Tried(
                    lane.carry(parcel.envelope(), parcel.message(), () -> {
                        books.intent(copy);
                        leaving.set(true);
                    }),
                    false);
        } catch (IllegalArgumentException unfit) {
            return ours(new Outcome.Undeliverable(Mishap.UNWRITABLE.kept(String.valueOf(unfit.getMessage()))));
        } catch (UncheckedIOException full) {
            this.unwritable = true;
            return ours(new Outcome.Lost(Stage.CONNECT, UNWRITABLE));
        } catch (RuntimeException | Error fault) { // whatever it is, the dot may have left (T-06)
            Log.errorf(fault, "delivery %d: a fault of ours", copy.id());
            return ours(
                    leaving.get()
                            ? new Outcome.Lost(Stage.DOT, Mishap.OURS_AT_THE_END)
                            : new Outcome.Lost(Stage.MAIL, Mishap.OURS));
        }
    }

    private static Tried ours(Outcome outcome) {
        return new Tried(outcome, true);
    }

    /** Whether it shows that the relay takes messages: it said something of one. */
    static boolean serving(Outcome outcome) {
        return !(outcome instanceof Outcome.Lost)
                && outcome.answer().isPresent()
                && !aboutTheRelay(outcome)
                && !declines(outcome);
    }

    /** Whether it takes nothing at the moment, such as when its disk is full: 4yz to MAIL, and not because of the sender (RFC 5321 section 4.3.2). */
    static boolean declines(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                && refused.stage() == Stage.MAIL
                && !refused.reply().permanent()
                && !Fault.greylisted(refused.reply())
                && Fault.of(refused.reply()) != Fault.SENDER;
    }

    /** Whether it takes nothing from this sender, or not this copy: 5yz to MAIL, before it knew for whom. */
    private static boolean turnsAway(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                && refused.stage() == Stage.MAIL
                && refused.reply().permanent();
    }

    /** Whether it says nothing about the copy: it was not even begun. */
    static boolean aboutTheRelay(Outcome outcome) {
        if (outcome instanceof Outcome.Lost lost) return lost.stage().beforeAnyMessage();
        return outcome instanceof Outcome.Refused refused && refused.stage().beforeAnyMessage();
    }
}
