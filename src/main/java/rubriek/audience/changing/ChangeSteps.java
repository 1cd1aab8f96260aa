package rubriek.audience.changing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rubriek.audience.Segments;
import rubriek.audience.importing.ImportState;
import rubriek.audience.importing.Sql;
import rubriek.audience.search.Where;
import rubriek.audience.search.WordIndex;

/**
 * One step of a change, or of its undoing: some people, and how far it is, in one transaction. The change's own row is locked first, then
 * the people (decision 42); whom the filter no longer means by then is passed over.
 */
@ApplicationScoped
@Transactional
class ChangeSteps {

    /** Small enough that a reader who wants to leave meanwhile does not wait. */
    static final int AT_A_TIME = 500;

    /** Nobody is locked, and somebody waits for the answer. */
    private static final int AT_A_TIME_TO_COUNT = 10_000;

    private static final int AT_A_TIME_TO_WORD = 2_000;

    private final ChangeRepository changes;
    private final Segments segments;
    private final Deeds deeds;
    private final WordIndex index;
    private final Sql sql;
    private final Clock clock;

    ChangeSteps(ChangeRepository changes, Segments segments, Deeds deeds, WordIndex index, Sql sql, Clock clock) {
        this.changes = changes;
        this.segments = segments;
        this.deeds = deeds;
        this.index = index;
        this.sql = sql;
        this.clock = clock;
    }

    /** @return whether there is another step to take */
    boolean forward(UUID id) {
        var change = changes.locked(id);
        return change.isPresent() && change.get().state() == ImportState.RUNNING && forward(change.get());
    }

    private boolean forward(StoredChange change) {
        var next = next(change, AT_A_TIME);
        lock(next.stream().map(Member::person).toList());
        var people = again(change, next);
        var deed = deeds.of(change.action());
        var meant = deed.meant(change, people);
        deed.look(change, people);
        if (!meant.changing().isEmpty()) changes.remember(change.id(), deed.make(change, meant.changing(), now()));
        var last = next.isEmpty() ? change.behind() : next.get(next.size() - 1).person();
        changes.stands(
                change.id(),
                last,
                change.tally().plus(people.size(), meant.changing().size(), meant.skipped()));
        return !next.isEmpty() || !over(change, ImportState.FINISHED);
    }

    /**
     * A step that changes nothing.
     *
     * @param so what was counted before
     * @return what is counted by now; finished when nobody is left
     */
    StoredChange rehearse(StoredChange so) {
        var people = next(so, AT_A_TIME_TO_COUNT);
        var meant = deeds.of(so.action()).meant(so, people);
        var tally = so.tally().plus(people.size(), meant.changing().size(), meant.skipped());
        var over = people.size() < AT_A_TIME_TO_COUNT;
        var last =
                people.isEmpty() ? so.behind() : people.get(people.size() - 1).person();
        return so.counted(last, tally, over ? ImportState.FINISHED : ImportState.RUNNING);
    }

    /** @return whether there is another step to take */
    boolean back(UUID id) {
        var change = changes.locked(id);
        return change.isPresent() && change.get().state() == ImportState.UNDOING && back(change.get());
    }

    private boolean back(StoredChange change) {
        var some = changes.memories(change.id(), AT_A_TIME);
        if (some.isEmpty()) return !over(change, ImportState.UNDONE);
        lock(people(some));
        var standing =
                changes.memories(change.id(), people(some)); // without who left themselves or was erased meanwhile
        if (!standing.isEmpty()) {
            changes.undone(change.id(), deeds.of(change.action()).undo(change, standing, now()));
            changes.forget(change.id(), people(standing));
        }
        return true;
    }

    /**
     * What is over can be relied on: segments find people by what they are now. The step that comes here holds nobody yet.
     *
     * @return whether it is; else there are more words to be made
     */
    private boolean over(StoredChange change, ImportState how) {
        if (change.action().changesWords() && index.waits()) {
            index.catchUp(AT_A_TIME_TO_WORD);
            return false;
        }
        changes.end(change.id(), how, null, now());
        return true;
    }

    private static List<UUID> people(List<Memory> some) {
        return some.stream().map(Memory::person).toList();
    }

    private List<Member> next(StoredChange change, int most) {
        var whom = whom(change).and("n.subscriber_id > ?", change.behind());
        return members(whom, " order by n.list_id, n.subscriber_id limit " + most);
    }

    private List<Member> again(StoredChange change, List<Member> some) {
        if (some.isEmpty()) return List.of();
        return members(whom(change).and("n.subscriber_id = any(?)", Deed.people(some)), "");
    }

    private List<Member> members(Where where, String order) {
        return sql.list(
                "select n.subscriber_id, n.id, n.status, n.unsubscribed_at from subscription n where " + where.text()
                        + order,
                row -> new Member(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        Sql.instant(row, "unsubscribed_at")),
                where.values().toArray());
    }

    private Where whom(StoredChange change) {
        var wish = change.wish();
        if (wish.filter() != null) return segments.whom(change.list(), wish.filter());
        return Where.on(change.list()).and("n.subscriber_id = any(?)", new ArrayList<>(wish.idsOrNone()));
    }

    private void lock(List<UUID> people) {
        if (!people.isEmpty())
            sql.list(
                    "select id from subscriber where id = any(?) order by id for update",
                    row -> row.getObject(1),
                    people);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
