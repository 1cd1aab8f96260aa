package rubriek.audience.changing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.ConsentDraft;
import rubriek.audience.Erasures;
import rubriek.audience.Linde;
import rubriek.audience.ListView;
import rubriek.audience.Lists;
import rubriek.audience.OptIn;
import rubriek.audience.SubscriberChange;
import rubriek.audience.Subscribers;
import rubriek.audience.SubscriptionStatus;
import rubriek.audience.SuppressionReason;
import rubriek.audience.Suppressions;
import rubriek.audience.Unsubscriptions;
import rubriek.audience.Unsubscriptions.Way;
import rubriek.audience.importing.ImportState;
import rubriek.audience.importing.Sql;
import rubriek.shared.EmailAddress;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** Taking many people off a list, or putting them on one, never brings anybody back who left, bounced, complained or was erased. */
@DatabaseTest
class BulkDeparturesTest {

    private static final ConsentDraft PAPER = new ConsentDraft(Instant.parse("2021-03-03T13:00:00Z"), "Ja", "papier");

    @Inject
    Linde linde;

    @Inject
    BulkChanges changes;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Suppressions suppressions;

    @Inject
    Erasures erasures;

    @Inject
    Lists lists;

    @Inject
    Sql sql;

    @Inject
    Subscribers subscribers;

    @Inject
    TickingClock clock;

    private final EmailAddress anna = Linde.someone();
    private final EmailAddress bo = Linde.someone();
    private final EmailAddress cor = Linde.someone();
    private final EmailAddress dina = Linde.someone();

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @BeforeEach
    void a_list() {
        list = linde.list();
    }

    @Test
    void undone_just_those_come_back_whom_it_took_off_and_who_did_nothing_since() {
        for (var each : List.of(anna, bo, cor, dina)) linde.confirmed(each, list);
        leave(bo);
        clock.forward(Duration.ofMinutes(1));
        var eva = Linde.someone();
        linde.signUp(eva, list);
        var done = begun(leaving());
        assertEquals("5 4 1 0", counts(done));
        assertEquals(List.of("added", "unsubscribed"), linde.steps(list, anna));
        leave(cor);
        suppressions.suppress(dina, SuppressionReason.COMPLAINT, null);
        assertEquals(2, undone(done).counts().undone());
        assertEquals(SubscriptionStatus.CONFIRMED, status(anna));
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, status(bo), "left before");
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, status(cor), "said goodbye themselves, as the page let them");
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, status(dina), "complained since");
        assertEquals(SubscriptionStatus.UNCONFIRMED, status(eva), "stands where they stood");
        assertEquals(List.of("added", "unsubscribed", "bulk-undone"), linde.steps(list, anna));
    }

    @Test
    void whom_somebody_wanted_off_since_is_not_brought_back_though_they_were_off_already() {
        for (var each : List.of(anna, bo, cor)) linde.confirmed(each, list);
        var done = begun(leaving());
        takeOff(bo);
        assertEquals("1 0 1 0", counts(begun(leaving(linde.member(list, cor).id()))));
        assertEquals(1, undone(done).counts().undone());
        assertEquals(SubscriptionStatus.CONFIRMED, status(anna));
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, status(bo), "an editor took them off by hand");
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, status(cor), "another change meant them too");
        assertEquals(List.of("added", "unsubscribed"), linde.steps(list, cor));
    }

    @Test
    void who_left_since_loses_the_tag_that_a_change_gave_when_it_is_undone() {
        linde.confirmed(anna, list);
        var done = begun(Drafts.tagging(BulkAction.ADD_TAG, BulkChangesTest.ALL));
        takeOff(anna);
        assertEquals(1, undone(done).counts().undone());
        assertEquals(List.of(), linde.member(list, anna).tags());
    }

    private void takeOff(EmailAddress address) {
        subscribers.change(
                linde.member(list, address).id(),
                d -> new SubscriberChange(d.email(), d.name(), d.attributes(), d.tags(), "unsubscribed"),
                null,
                Linde.EDITOR);
    }

    @Test
    void who_came_back_and_left_again_is_not_brought_back() {
        linde.confirmed(anna, list);
        var done = begun(leaving());
        clock.forward(Duration.ofMinutes(1));
        unsubscriptions.comeBack(linde.token(Purpose.UNSUBSCRIBE, list, anna));
        clock.forward(Duration.ofMinutes(1));
        leave(anna);
        assertEquals(0, undone(done).counts().undone());
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, status(anna));
    }

    @Test
    void people_are_put_on_another_list_with_a_consent_and_nobody_comes_back_there() {
        var other = linde.list();
        var eva = Linde.someone();
        var fay = Linde.someone();
        for (var each : List.of(anna, bo, cor, dina, eva)) linde.confirmed(each, list);
        linde.signUp(fay, list);
        linde.confirmed(bo, other);
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, other, bo), Way.PAGE);
        suppressions.suppress(cor, SuppressionReason.BOUNCE, "550");
        linde.confirmed(dina, other);
        erasures.erase(linde.member(list, eva).id(), null, Linde.EDITOR);
        var done = begun(joining(other));
        assertEquals("5 1 0 4", counts(done));
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(other, anna).status());
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, linde.member(other, bo).status());
        assertFalse(linde.knows(other, cor));
        assertFalse(linde.knows(other, eva));
        assertFalse(linde.knows(other, fay), "who never confirmed consented to nothing");
        var how = linde.texts(
                "select how from consent where action = 'added' and subscription_id = cast(? as uuid)",
                linde.subscription(other, anna).toString());
        assertEquals(List.of("papier; bulk change " + done.id()), how);
        assertEquals(1, undone(done).counts().undone());
        assertFalse(linde.knows(other, anna));
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(other, dina).status());
    }

    @Test
    void a_change_can_be_seen_and_undone_when_the_other_list_was_deleted() {
        var other = linde.list();
        linde.signUp(anna, list);
        var done = begun(joining(other));
        assertEquals(other.slug(), done.toList());
        lists.delete(other.slug(), null);
        assertNull(changes.get(Objects.requireNonNull(done.id())).toList());
        assertEquals(1, changes.of(list.slug(), PageRequest.first(5)).total());
        assertEquals(ImportState.UNDONE, undone(done).state());
    }

    @Test
    void whoever_is_on_no_list_when_it_is_undone_is_forgotten() {
        var other = linde.list();
        for (var each : List.of(anna, bo)) linde.confirmed(each, list);
        var done = begun(joining(other));
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("delete from subscription where id = ?", linde.subscription(list, anna)));
        assertEquals(2, undone(done).counts().undone());
        var known = "select count(*) from subscriber where email_key = ?";
        assertEquals(0, linde.number(known, anna.key()));
        assertEquals(1, linde.number(known, bo.key()));
    }

    @Test
    void who_did_something_on_the_other_list_themselves_stays_as_they_are() {
        var other = linde.list();
        linde.confirmed(anna, list);
        var done = begun(joining(other));
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, other, anna), Way.ONE_CLICK);
        assertEquals(0, undone(done).counts().undone());
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, linde.member(other, anna).status());
        assertEquals("1 0 0 1", counts(begun(joining(other))), "and does not come back by doing it again");
    }

    @Test
    void G_01_who_signed_up_for_the_other_list_themselves_since_stays_or_is_asked() {
        var newsletter = linde.newsletter();
        var form = linde.list(newsletter, OptIn.SINGLE);
        var mailbox = linde.list(newsletter, OptIn.DOUBLE);
        linde.confirmed(anna, list);
        for (var other : List.of(form, mailbox)) {
            var done = begun(joining(other));
            linde.signUp(anna, other);
            undone(done);
        }
        assertEquals(List.of("added", "confirmed"), linde.steps(form, anna));
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(form, anna).status());
        assertEquals(List.of("added", "asked", "bulk-undone"), linde.steps(mailbox, anna));
        assertEquals(SubscriptionStatus.UNCONFIRMED, linde.member(mailbox, anna).status());
        var asked = "select count(*) from notice where cast(subscription_id as varchar(36)) = ?";
        assertEquals(1, linde.number(asked, linde.subscription(mailbox, anna).toString()));
    }

    private static BulkChangeDraft leaving() {
        return new BulkChangeDraft(
                BulkAction.UNSUBSCRIBE, BulkChangesTest.ALL, null, null, null, null, null, null, null);
    }

    private static BulkChangeDraft leaving(UUID... people) {
        return new BulkChangeDraft(BulkAction.UNSUBSCRIBE, null, null, List.of(people), null, null, null, null, null);
    }

    private static BulkChangeDraft joining(ListView other) {
        return new BulkChangeDraft(
                BulkAction.ADD_TO_LIST, BulkChangesTest.ALL, null, null, null, null, null, other.slug(), PAPER);
    }

    private BulkChangeView begun(BulkChangeDraft draft) {
        return over(changes.begin(list.slug(), draft, Linde.EDITOR, Locale.ENGLISH));
    }

    private BulkChangeView undone(BulkChangeView change) {
        return over(changes.undo(Objects.requireNonNull(change.id()), Linde.EDITOR));
    }

    private BulkChangeView over(BulkChangeView change) {
        UUID id = Objects.requireNonNull(change.id());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Objects.requireNonNull(changes.get(id).state()).over());
        return changes.get(id);
    }

    private static String counts(BulkChangeView change) {
        var c = change.counts();
        return c.people() + " " + c.changed() + " " + c.unchanged() + " " + c.skipped();
    }

    private void leave(EmailAddress address) {
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, address), Way.ONE_CLICK);
    }

    private @Nullable SubscriptionStatus status(EmailAddress address) {
        return linde.member(list, address).status();
    }
}
