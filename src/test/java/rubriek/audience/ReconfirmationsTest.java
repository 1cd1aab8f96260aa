package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.shared.EmailAddress;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** whoever gave no sign of life for long is asked once, and nobody is taken off for not answering. */
@DatabaseTest
class ReconfirmationsTest {

    @Inject
    Linde linde;

    @Inject
    Silent silent;

    @Inject
    Reconfirmations reconfirmations;

    @Inject
    ListRepository lists;

    @Inject
    Silence silence;

    @Inject
    Register register;

    @Inject
    NoticeRepository queue;

    @Inject
    Subscribers subscribers;

    @Inject
    Segments segments;

    @Inject
    Suppressions suppressions;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Preferences preferences;

    @Inject
    Notices notices;

    @Inject
    TickingClock clock;

    private final EmailAddress cor = Linde.someone();

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @BeforeEach
    void a_list_that_asks_after_two_years() {
        list = silent.list(linde.newsletter().slug());
    }

    @Test
    void A_11_whoever_was_silent_for_long_is_asked_once() {
        silent.reader(list, cor);
        assertEquals(1, reconfirmations.look(list.slug()).due());
        assertEquals(0, questions(list), "a dry run asks nobody");
        silent.morning();
        assertEquals(1, questions(list));
        assertEquals(List.of("added", "reconfirm-asked"), linde.steps(list, cor));
        assertNotNull(linde.member(list, cor).lists().get(0).reconfirmAskedAt());
        clock.forward(Duration.ofDays(800));
        silent.morning();
        assertEquals(1, questions(list), "silence is no reason to ask again");
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, cor).status(), "nor to take anybody off");
    }

    @Test
    void A_11_a_list_asks_nobody_unless_it_says_so() {
        var other = linde.list();
        silent.reader(other, cor);
        silent.morning();
        assertEquals(0, questions(other));
        assertEquals(new ReconfirmationView(null, null, 0, 500, 0), reconfirmations.look(other.slug()));
    }

    @Test
    void A_11_who_came_lately_or_gets_no_issues_is_not_asked() {
        var today = clock.instant();
        silent.reader(list, Linde.someone(), today.minus(Duration.ofDays(700)));
        var left = Linde.someone();
        silent.reader(list, left);
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, left), Unsubscriptions.Way.PAGE);
        var bounced = Linde.someone();
        silent.reader(list, bounced);
        suppressions.suppress(bounced, SuppressionReason.BOUNCE, "550");
        linde.signUp(Linde.someone(), list);
        assertEquals(0, reconfirmations.look(list.slug()).due());
        silent.morning();
        assertEquals(0, questions(list));
    }

    @Test
    void A_11_what_one_changes_by_a_link_of_ones_own_is_a_sign_of_life_on_every_list() {
        silent.reader(list, cor);
        var other = linde.list();
        linde.confirmed(cor, other);
        preferences.change(
                linde.token(Purpose.PREFERENCES, other, cor),
                new PreferencesChange(Set.of(list.slug(), other.slug()), "Cor", null, null, false, Map.of()));
        assertEquals(0, reconfirmations.look(list.slug()).due());
    }

    @Test
    void A_11_an_address_in_a_form_and_leaving_another_list_are_none() {
        silent.reader(list, cor);
        var other = linde.list();
        linde.confirmed(cor, other);
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, other, cor), Unsubscriptions.Way.PAGE);
        linde.signUp(cor, linde.list());
        assertEquals(1, reconfirmations.look(list.slug()).due());
    }

    @Test
    void A_11_several_instances_at_once_ask_once() throws Exception {
        silent.reader(list, cor);
        var subscription = linde.subscription(list, cor);
        Linde.together(4, () -> {
            reconfirmations.ask(subscription);
            return true;
        });
        assertEquals(1, questions(list));
    }

    @Test
    void A_11_a_day_has_its_limit_and_the_oldest_come_first() {
        clock.set(clock.instant().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.DAYS)); // a day of its own
        var readers = new ArrayList<EmailAddress>();
        for (var i = 0; i < 5; i++) {
            readers.add(Linde.someone());
            silent.reader(list, readers.get(i), Silent.LONG_AGO.minus(Duration.ofDays(i)));
        }
        var few = new Reconfirmations(lists, silence, register, queue, new TwoADay());
        day(few);
        day(few);
        assertEquals(2, questions(list));
        for (var asked : List.of(4, 3)) assertTrue(asked(readers.get(asked)), "of " + asked);
        assertEquals(Set.of(Duration.ZERO, Duration.ofHours(6)), Set.copyOf(waits()), "one by one");
        clock.forward(Duration.ofDays(1));
        day(few);
        assertEquals(4, questions(list));
    }

    @Test
    void A_11_what_is_to_leave_later_today_is_not_hurried_by_a_relay_that_is_back() {
        clock.set(clock.instant().plus(Duration.ofDays(44)).truncatedTo(ChronoUnit.DAYS));
        for (var i = 0; i < 2; i++) silent.reader(list, Linde.someone());
        day(new Reconfirmations(lists, silence, register, queue, new TwoADay()));
        notices.relayIsBack();
        assertEquals(1, claimed().size());
        clock.forward(Duration.ofHours(7));
        assertEquals(1, claimed().size());
    }

    @Test
    void A_11_whoever_waits_for_a_mail_does_not_wait_behind_questions() {
        silent.reader(list, cor);
        silent.morning();
        clock.forward(Duration.ofDays(2)); // nobody carried anything
        linde.signUp(Linde.someone(), linde.list());
        var kinds = notices.claim(1000).stream().map(NoticeToSend::kind).toList();
        var first = kinds.indexOf(NoticeKind.RECONFIRM);
        assertTrue(first > 0, kinds::toString);
        assertEquals(Set.of(NoticeKind.RECONFIRM), Set.copyOf(kinds.subList(first, kinds.size())));
    }

    @Test
    void A_11_a_sign_of_life_clears_the_mark_and_the_mail_that_waits() {
        silent.reader(list, cor);
        silent.morning();
        preferences.change(
                linde.token(Purpose.PREFERENCES, list, cor),
                new PreferencesChange(Set.of(list.slug()), "Cor", null, null, false, Map.of()));
        assertNull(linde.member(list, cor).lists().get(0).reconfirmAskedAt());
        clock.forward(Duration.ofHours(13));
        assertEquals(List.of(), claimed());
        silent.morning();
        assertEquals(0, questions(list), "they live");
    }

    @Test
    void A_11_whose_question_never_left_was_not_asked() {
        silent.reader(list, cor);
        silent.morning();
        suppressions.suppress(cor, SuppressionReason.MANUAL, "belde");
        clock.forward(Duration.ofHours(13));
        assertEquals(List.of(), claimed());
        silent.morning();
        assertNull(linde.member(list, cor).lists().get(0).reconfirmAskedAt());
        assertEquals(0, reconfirmations.look(list.slug()).unanswered());
    }

    @Test
    void A_11_the_oldest_of_all_lists_come_first() {
        clock.set(clock.instant().plus(Duration.ofDays(48)).truncatedTo(ChronoUnit.DAYS));
        var other = silent.list(list.newsletter());
        for (var on : List.of(list, other)) {
            silent.reader(on, Linde.someone());
            silent.reader(on, Linde.someone(), Silent.LONG_AGO.minus(Duration.ofDays(400)));
        }
        day(new Reconfirmations(lists, silence, register, queue, new TwoADay()));
        for (var on : List.of(list, other)) assertEquals(1, questions(on));
    }

    private void day(Reconfirmations some) {
        for (var id : QuarkusTransaction.requiringNew().call(some::due))
            QuarkusTransaction.requiringNew().run(() -> some.ask(id));
    }

    private boolean asked(EmailAddress reader) {
        return linde.steps(list, reader).contains("reconfirm-asked");
    }

    private List<NoticeToSend> claimed() {
        return notices.claim(1000).stream()
                .filter(n -> n.list() != null && n.list().knownAs().equals(list.slug()))
                .toList();
    }

    /** How long the questions of the list wait before they leave. */
    private List<Duration> waits() {
        return linde
                .texts(
                        "select cast(cast(extract(epoch from n.next_try_at) - extract(epoch from n.created_at) as integer) as varchar(9))"
                                + " from notice n join subscription s on s.id = n.subscription_id where s.list_id = cast(? as uuid)",
                        list.id().toString())
                .stream()
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .toList();
    }

    private long questions(ListView of) {
        return linde.number(
                "select count(*) from notice n join subscription s on s.id = n.subscription_id"
                        + " where n.kind = 'reconfirm' and n.state <> 'dropped' and s.list_id = cast(? as uuid)",
                of.id().toString());
    }

    private record TwoADay() implements ReconfirmSettings {

        @Override
        public String at() {
            return "off";
        }

        @Override
        public int perDay() {
            return 2;
        }
    }
}
