package rubriek.audience.changing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import rubriek.audience.Erasures;
import rubriek.audience.FilterDraft;
import rubriek.audience.Linde;
import rubriek.audience.ListView;
import rubriek.audience.SegmentDraft;
import rubriek.audience.Segments;
import rubriek.audience.SubscriberChange;
import rubriek.audience.SubscriberView;
import rubriek.audience.Subscribers;
import rubriek.audience.importing.ImportState;
import rubriek.shared.EmailAddress;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** Many people are changed at once and as a whole taken back, but for those who changed since. */
@DatabaseTest
class BulkChangesTest {

    static final Map<String, @Nullable Object> ALL = Map.of("domain", "lezer.example");

    @Inject
    Linde linde;

    @Inject
    BulkChanges changes;

    @Inject
    ChangeSteps steps;

    @Inject
    ChangeRounds rounds;

    @Inject
    ChangeRepository repository;

    @Inject
    Subscribers subscribers;

    @Inject
    Segments segments;

    @Inject
    Erasures erasures;

    @Inject
    TickingClock clock;

    private final EmailAddress anna = Linde.someone();
    private final EmailAddress bo = Linde.someone();
    private final EmailAddress cor = Linde.someone();

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @BeforeEach
    void three_readers() {
        list = linde.list();
        for (var each : List.of(anna, bo, cor)) linde.confirmed(each, list);
    }

    @Test
    void G_05_a_tag_is_added_to_who_has_it_not_with_a_line_in_the_ledger() {
        tag(bo, "noord");
        var done = done(Drafts.tagging(BulkAction.ADD_TAG, ALL));
        assertEquals("3 2 1 0", counts(done));
        assertEquals(List.of("noord"), tags(anna));
        assertEquals(List.of("added", "bulk-changed"), linde.steps(list, anna));
        assertEquals(List.of("added", "details-changed"), linde.steps(list, bo), "nothing more was done");
        var line = "select c.who from consent c where c.action = 'bulk-changed' and c.how = ?";
        assertEquals(List.of(Linde.EDITOR, Linde.EDITOR), linde.texts(line, "bulk change " + done.id()));
    }

    @Test
    void undone_the_tag_goes_from_whom_it_came_to_and_who_was_untagged_by_hand_is_left_alone() {
        tag(bo, "noord");
        var done = done(Drafts.tagging(BulkAction.ADD_TAG, ALL));
        tag(cor);
        var undone = undone(done);
        assertEquals(1, undone.counts().undone());
        assertEquals(List.of(), tags(anna));
        assertEquals(List.of("noord"), tags(bo));
        assertEquals(List.of("added", "bulk-changed", "bulk-undone"), linde.steps(list, anna));
        assertEquals(List.of("added", "bulk-changed", "details-changed"), linde.steps(list, cor));
    }

    @Test
    void a_tag_is_removed_while_the_filter_asks_for_it_and_comes_back() {
        for (var each : List.of(anna, bo)) tag(each, "noord");
        var done = done(Drafts.tagging(BulkAction.REMOVE_TAG, Map.of("tag", "noord")));
        assertEquals("2 2 0 0", counts(done));
        assertEquals(List.of(), tags(anna));
        undone(done);
        assertEquals(List.of("noord"), tags(anna));
    }

    @Test
    void who_has_as_many_tags_as_there_may_be_is_skipped() {
        tag(anna, IntStream.range(0, 50).mapToObj(i -> "t" + i).toArray(String[]::new));
        assertEquals("3 2 0 1", counts(done(Drafts.tagging(BulkAction.ADD_TAG, ALL))));
    }

    @Test
    void where_nobody_is_meant_or_it_is_so_with_everybody_nothing_is_done() {
        for (var each : List.of(anna, bo, cor)) tag(each, "noord");
        assertEquals("3 0 3 0", counts(done(Drafts.tagging(BulkAction.ADD_TAG, ALL))));
        Map<String, @Nullable Object> nobody = Map.of("tag", "niemand");
        for (var action : List.of(BulkAction.ADD_TAG, BulkAction.REMOVE_TAG)) {
            var done = done(Drafts.tagging(action, nobody));
            assertEquals("FINISHED 0 0 0 0", done.state() + " " + counts(done));
            assertEquals(0, undone(done).counts().undone());
        }
        var described = new BulkChangeDraft(BulkAction.SET_FIELD, nobody, null, null, null, "x", "y", null, null);
        assertEquals(ImportState.FINISHED, done(described).state());
    }

    @Test
    void a_field_is_set_and_becomes_what_it_was_unless_it_changed_again() {
        describe(anna, Map.of("wijk", "Zuid", "straat", "Plein"));
        describe(bo, Map.of("wijk", "Noord"));
        var done = done(Drafts.field("wijk", "Noord"));
        assertEquals("3 2 1 0", counts(done));
        assertEquals(Map.of("wijk", "Noord", "straat", "Plein"), member(anna).attributes());
        describe(cor, Map.of("wijk", "Oost"));
        assertEquals(1, undone(done).counts().undone());
        assertEquals(Map.of("wijk", "Zuid", "straat", "Plein"), member(anna).attributes());
        assertEquals(Map.of("wijk", "Noord"), member(bo).attributes());
        assertEquals(Map.of("wijk", "Oost"), member(cor).attributes());
        assertEquals("3 3 0 0", counts(done(Drafts.field("wijk", null))));
        assertEquals(Map.of("straat", "Plein"), member(anna).attributes());
    }

    @Test
    void who_fits_a_segment_by_it_is_found_as_soon_as_it_is_over() {
        describe(anna, Map.of("wijk", "Zuid"));
        var done = done(Drafts.field("wijk", "Noord"));
        assertEquals(3, living("Noord"));
        assertEquals(0, living("Zuid"));
        undone(done);
        assertEquals(1, living("Zuid"));
    }

    private long living(String quarter) {
        var filter = new FilterDraft(Map.of("field", "wijk", "is", quarter));
        return segments.count(list.slug(), filter, Locale.ENGLISH).count();
    }

    @Test
    void counting_before_tells_the_same_and_does_nothing() {
        tag(bo, "noord");
        var counted =
                changes.rehearse(list.slug(), Drafts.tagging(BulkAction.ADD_TAG, ALL), Linde.EDITOR, Locale.ENGLISH);
        assertEquals("3 2 1 0", counts(counted));
        assertNull(counted.id());
        assertEquals(List.of(), tags(anna));
        assertEquals(0, changes.of(list.slug(), PageRequest.first(5)).total());
    }

    @Test
    void people_are_meant_by_a_segment_or_by_their_ids_too() {
        tag(anna, "bestuur");
        segments.create(list.slug(), new SegmentDraft("Bestuur", "bestuur", Map.of("tag", "bestuur")), Locale.ENGLISH);
        var named = new BulkChangeDraft(BulkAction.ADD_TAG, null, "bestuur", null, "noord", null, null, null, null);
        assertEquals("1 1 0 0", counts(done(named)));
        var stranger = linde.confirmed(Linde.someone(), linde.list()).id();
        var ids = List.of(member(bo).id(), stranger, UUID.randomUUID());
        var some = new BulkChangeDraft(BulkAction.ADD_TAG, null, null, ids, "noord", null, null, null, null);
        assertEquals("1 1 0 0", counts(done(some)), "who is not on the list is passed over");
        assertEquals(List.of("noord"), tags(bo));
    }

    @Test
    void after_a_restart_it_goes_on_behind_the_last_one_who_was_looked_at() {
        var ids = linde.texts(
                "select cast(subscriber_id as varchar(36)) from subscription where list_id = cast(? as uuid) order by subscriber_id",
                list.id().toString());
        var change = stored();
        repository.stands(change.id(), UUID.fromString(ids.get(0)), new StoredChange.Tally(1, 0, 0, 0));
        rounds.make();
        assertEquals("3 2 1 0", counts(over(change.id())), "the first one is counted and not touched");
    }

    @Test
    void two_instances_at_once_do_no_step_twice() throws Exception {
        for (var i = 0; i < ChangeSteps.AT_A_TIME; i++) linde.confirmed(Linde.someone(), list);
        var change = stored();
        repository.started(change.id(), clock.instant());
        Linde.together(4, () -> {
            while (steps.forward(change.id())) {}
            return true;
        });
        assertEquals("503 503 0 0", counts(changes.get(change.id())));
        assertEquals(503, linde.number("select count(*) from consent where how = ?", "bulk change " + change.id()));
        assertEquals(503, undone(changes.get(change.id())).counts().undone());
    }

    @Test
    void one_that_waits_can_be_cancelled_and_what_is_over_cannot() {
        var change = stored();
        assertEquals("bulk-running", refused(() -> changes.undo(change.id(), Linde.EDITOR)));
        assertEquals(ImportState.CANCELLED, changes.cancel(change.id()).state());
        assertFalse(steps.forward(change.id()));
        assertEquals("bulk-over", refused(() -> changes.cancel(change.id())));
        assertThrows(Missing.class, () -> changes.cancel(UUID.randomUUID()));
    }

    @Test
    void G_07_what_is_remembered_of_somebody_goes_with_them() {
        var done = done(Drafts.tagging(BulkAction.ADD_TAG, ALL));
        erasures.erase(member(anna).id(), null, Linde.EDITOR);
        assertEquals(2, memories(done));
        assertEquals(2, undone(done).counts().undone());
    }

    private long memories(BulkChangeView change) {
        return linde.number(
                "select count(*) from bulk_change_memory where change_id = cast(? as uuid)",
                id(change).toString());
    }

    /** One that nobody works on yet. */
    private StoredChange stored() {
        var change = Drafts.stored(list.id(), clock.instant());
        repository.begin(change);
        return change;
    }

    private BulkChangeView done(BulkChangeDraft draft) {
        return over(id(changes.begin(list.slug(), draft, Linde.EDITOR, Locale.ENGLISH)));
    }

    private BulkChangeView undone(BulkChangeView change) {
        return over(id(changes.undo(id(change), Linde.EDITOR)));
    }

    private BulkChangeView over(UUID id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> changes.get(id).state().over());
        return changes.get(id);
    }

    private static UUID id(BulkChangeView change) {
        return Objects.requireNonNull(change.id());
    }

    private static String counts(BulkChangeView change) {
        var c = change.counts();
        return c.people() + " " + c.changed() + " " + c.unchanged() + " " + c.skipped();
    }

    private SubscriberView member(EmailAddress address) {
        return linde.member(list, address);
    }

    private List<String> tags(EmailAddress address) {
        return subscribers.get(member(address).id()).tags();
    }

    private void tag(EmailAddress address, String... tags) {
        subscribers.change(
                member(address).id(),
                d -> new SubscriberChange(d.email(), d.name(), d.attributes(), List.of(tags), null),
                null,
                Linde.EDITOR);
    }

    private void describe(EmailAddress address, Map<String, String> attributes) {
        subscribers.change(
                member(address).id(),
                d -> new SubscriberChange(d.email(), d.name(), attributes, d.tags(), null),
                null,
                Linde.EDITOR);
    }

    private static String refused(Executable what) {
        return assertThrows(Refused.class, what).code();
    }
}
