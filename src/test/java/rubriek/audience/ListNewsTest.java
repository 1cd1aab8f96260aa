package rubriek.audience;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubriek.audience.changing.BulkAction;
import rubriek.audience.changing.BulkChangeDraft;
import rubriek.audience.changing.BulkChangeView;
import rubriek.audience.changing.BulkChanges;
import rubriek.shared.EmailAddress;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;
import rubriek.support.Vnu;

/** Those who keep a list hear how many came and left: at most once a day, and only numbers. */
@DatabaseTest
class ListNewsTest {

    private static final String EDITOR = "redactie@linde.example";

    private static final Map<String, @Nullable Object> ALL = Map.of("domain", "lezer.example");

    @Inject
    Linde linde;

    @Inject
    Lists lists;

    @Inject
    ListNews news;

    @Inject
    Notices notices;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Confirmations confirmations;

    @Inject
    Erasures erasures;

    @Inject
    Suppressions suppressions;

    @Inject
    BulkChanges changes;

    @Inject
    TickingClock clock;

    private final EmailAddress anna = Linde.someone();

    @Test
    void how_many_came_left_and_are_there_without_anybodys_address() {
        var list = list(EDITOR, "bestuur@linde.example");
        linde.confirmed(anna, list);
        linde.confirmed(Linde.someone(), list);
        linde.confirmed(Linde.someone(), list);
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, anna), Unsubscriptions.Way.PAGE);
        nextMorning(list);
        var mails = mails(list);
        assertEquals(
                List.of("bestuur@linde.example", EDITOR),
                mails.stream().map(m -> m.to().value()).sorted().toList());
        var mail = mails.get(0).mail();
        assertEquals("Buurtkrant De Linde: 3 nieuw, 1 weg", mail.subject());
        assertTrue(mail.plain().contains("Nu op de lijst: 2"), mail.plain());
        assertFalse((mail.plain() + mail.html()).contains("@lezer.example"));
        assertEquals(List.of(), Vnu.faultsOfMail(mail.html()));
    }

    @Test
    void who_signs_up_where_an_editor_put_them_has_come_once() {
        var list = list(EDITOR);
        linde.confirmed(anna, list);
        nextMorning(list);
        confirmed(anna, list);
        nextMorning(list);
        assertEquals(1, mails(list).size());
    }

    private void confirmed(EmailAddress address, ListView list) {
        linde.signUp(address, list);
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, address));
        assertEquals(List.of("added", "asked", "confirmed"), linde.steps(list, address));
    }

    @Test
    void nothing_is_told_when_nothing_happened() {
        var list = list(EDITOR);
        nextMorning(list);
        assertEquals(0, told(list));
    }

    @Test
    void it_is_told_once_a_day_and_what_was_told_is_not_told_again() {
        var list = list(EDITOR);
        linde.confirmed(anna, list);
        nextMorning(list);
        linde.confirmed(Linde.someone(), list);
        news.tell(list.id());
        assertEquals(1, told(list));
        mails(list);
        nextMorning(list);
        assertEquals(2, told(list));
        assertEquals(
                "Buurtkrant De Linde: 1 nieuw, 0 weg", mails(list).get(0).mail().subject());
    }

    @Test
    void two_that_tell_at_the_same_time_tell_once() throws Exception {
        var list = list(EDITOR);
        linde.confirmed(anna, list);
        clock.forward(Duration.ofHours(24));
        Linde.together(4, () -> {
            news.tell(list.id());
            return true;
        });
        assertEquals(1, told(list));
    }

    @Test
    void who_is_erased_has_left_and_who_had_left_before_is_not_counted_again() {
        var list = list(EDITOR);
        linde.confirmed(anna, list);
        var noor = Linde.someone();
        linde.confirmed(noor, list);
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, noor), Unsubscriptions.Way.PAGE);
        nextMorning(list);
        mails(list);
        erasures.erase(linde.member(list, anna).id(), null, Linde.EDITOR);
        erasures.erase(linde.member(list, noor).id(), null, Linde.EDITOR);
        nextMorning(list);
        assertEquals(
                "Buurtkrant De Linde: 0 nieuw, 1 weg", mails(list).get(0).mail().subject());
    }

    @Test
    void who_no_longer_wants_to_hear_it_is_not_mailed() {
        var list = list(EDITOR);
        linde.confirmed(anna, list);
        nextMorning(list);
        lists.change(
                list.slug(), d -> new ListDraft(d.slug(), d.title(), d.newsletter(), d.optIn(), d.consentText()), null);
        assertEquals(List.of(), mails(list));
        assertFalse(news.told().contains(list.id()));
    }

    @Test
    void what_was_undone_is_not_told() {
        var list = list(EDITOR);
        var other = list(EDITOR);
        linde.confirmed(anna, list);
        linde.confirmed(Linde.someone(), list);
        nextMorning(list);
        mails(list);
        undone(list, new BulkChangeDraft(BulkAction.UNSUBSCRIBE, ALL, null, null, null, null, null, null, null));
        var paper = new ConsentDraft(null, "Ja", "papier");
        undone(
                list,
                new BulkChangeDraft(BulkAction.ADD_TO_LIST, ALL, null, null, null, null, null, other.slug(), paper));
        nextMorning(list);
        nextMorning(other);
        assertEquals(1, told(list));
        assertEquals(0, told(other));
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, anna), Unsubscriptions.Way.PAGE);
        nextMorning(list);
        assertEquals(
                "Buurtkrant De Linde: 0 nieuw, 1 weg",
                mails(list).get(0).mail().subject(),
                "who was brought back left");
    }

    @Test
    void who_came_and_who_left_did_so_though_a_tag_of_theirs_was_undone() {
        var list = list(EDITOR);
        linde.confirmed(anna, list);
        linde.confirmed(Linde.someone(), list);
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, anna), Unsubscriptions.Way.PAGE);
        undone(list, new BulkChangeDraft(BulkAction.ADD_TAG, ALL, null, null, "buurt", null, null, null, null));
        nextMorning(list);
        assertEquals(
                "Buurtkrant De Linde: 2 nieuw, 1 weg", mails(list).get(0).mail().subject());
    }

    @Test
    void who_never_confirmed_has_not_left() {
        var list = list(EDITOR);
        linde.signUp(anna, list);
        changed(list, new BulkChangeDraft(BulkAction.UNSUBSCRIBE, ALL, null, null, null, null, null, null, null));
        assertEquals(List.of("asked", "unsubscribed"), linde.steps(list, anna));
        nextMorning(list);
        assertEquals(0, told(list));
    }

    private void undone(ListView list, BulkChangeDraft draft) {
        over(changes.undo(changed(list, draft), Linde.EDITOR));
    }

    private UUID changed(ListView list, BulkChangeDraft draft) {
        return over(changes.begin(list.slug(), draft, Linde.EDITOR, Locale.ENGLISH));
    }

    private UUID over(BulkChangeView change) {
        var id = Objects.requireNonNull(change.id());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Objects.requireNonNull(changes.get(id).state()).over());
        return id;
    }

    @Test
    void a_suppressed_address_is_not_mailed() {
        var editor = Linde.someone();
        var list = list(editor.value(), EDITOR);
        linde.confirmed(anna, list);
        suppressions.suppress(editor, SuppressionReason.COMPLAINT, null);
        nextMorning(list);
        assertEquals(
                List.of(EDITOR), mails(list).stream().map(m -> m.to().value()).toList());
    }

    @Test
    void no_address_is_kept_of_what_was_sent_or_given_up() {
        var list = list(EDITOR, "bestuur@linde.example", Linde.someone().value());
        linde.confirmed(anna, list);
        nextMorning(list);
        var addresses = "select email from notice where list_id = cast(? as uuid) and email is not null";
        assertEquals(3, linde.texts(addresses, list.id().toString()).size());
        var mails = claimed(list);
        notices.record(mails.get(0), new NoticeOutcome.Sent(NoticeAnswer.of("250 Ok")));
        notices.record(mails.get(1), new NoticeOutcome.Failed(NoticeAnswer.of("550 No")));
        notices.record(mails.get(2), new NoticeOutcome.TryAgain(clock.instant(), NoticeAnswer.of("450 Later"), true));
        assertEquals(
                List.of(mails.get(2).to().value()),
                linde.texts(addresses, list.id().toString()));
        notices.record(mails.get(0), new NoticeOutcome.TryAgain(clock.instant(), NoticeAnswer.of("450 Later"), true));
        assertEquals(1, mails(list).size(), "what was sent is not sent again, though another courier says later");
        assertEquals(List.of(), linde.texts(addresses, list.id().toString()));
    }

    private ListView list(String... editors) {
        return lists.create(new ListDraft(
                "l" + UUID.randomUUID(),
                "Buurtkrant De Linde",
                linde.newsletter().slug(),
                OptIn.DOUBLE,
                Linde.WORDS,
                null,
                List.of(editors),
                null));
    }

    private void nextMorning(ListView list) {
        clock.forward(Duration.ofHours(24));
        assertTrue(news.told().contains(list.id()));
        news.tell(list.id());
    }

    /** Takes those that wait, and sends them. */
    private List<NoticeToSend> mails(ListView list) {
        var mails = claimed(list);
        mails.forEach(mail -> notices.record(mail, new NoticeOutcome.Sent(NoticeAnswer.of("250 Ok"))));
        return mails;
    }

    private List<NoticeToSend> claimed(ListView list) {
        return notices.claim(1000).stream()
                .filter(n -> n.newsletter().slug().equals(list.newsletter()))
                .toList();
    }

    private long told(ListView list) {
        return linde.number(
                "select count(*) from notice where kind = 'list-news' and list_id = cast(? as uuid)",
                list.id().toString());
    }
}
