package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.shared.EmailAddress;
import rubriek.shared.Invalid;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

@DatabaseTest
class EnrolmentsTest {

    @Inject
    Linde linde;

    @Inject
    Enrolments enrolments;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Suppressions suppressions;

    @Inject
    Erasures erasures;

    @Inject
    Dossiers dossiers;

    @Inject
    TickingClock clock;

    private final EmailAddress bo = Linde.someone();

    @Test
    void G_01_nobody_is_confirmed_without_a_consent_that_says_how() {
        var list = linde.list();
        for (var consent :
                new ConsentDraft[] {null, new ConsentDraft(null, "Ja", null), new ConsentDraft(null, null, " ")})
            assertEquals("consent-missing", refusal(list, confirmed(consent)));
        assertFalse(linde.knows(list, bo));
    }

    @Test
    void a_consent_is_kept_with_when_how_by_whom_and_in_which_words() {
        var list = linde.list();
        var given = Instant.parse("2021-03-03T13:02:00.123456Z");
        var person = enrolments.add(
                list.slug(), confirmed(new ConsentDraft(given, "Ik wil de krant.", "open dag")), Linde.EDITOR);
        assertEquals(given, person.lists().get(0).confirmedAt());
        var step = dossiers.history(person.id(), PageRequest.first(5), Locale.ENGLISH)
                .items()
                .get(0);
        assertEquals(
                List.of(ConsentAction.ADDED, given, Linde.EDITOR, "open dag", "Ik wil de krant."),
                List.of(step.action(), step.at(), step.who(), step.how(), String.valueOf(step.words())));
    }

    @Test
    void a_consent_of_tomorrow_is_none() {
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        assertEquals(
                "consent-in-future", refusal(linde.list(), confirmed(new ConsentDraft(tomorrow, null, "open dag"))));
    }

    @Test
    void who_is_on_the_list_is_not_added_again_nor_asked_again() {
        var list = linde.list();
        linde.confirmed(bo, list);
        assertEquals("subscriber-exists", refusal(list, Linde.draft(bo, "confirmed")));
        assertEquals("subscriber-exists", refusal(list, Linde.draft(bo, "unconfirmed")));
    }

    @Test
    void an_unconfirmed_person_is_asked_by_mail_once_a_day() {
        var list = linde.list();
        enrolments.add(list.slug(), Linde.draft(bo, "unconfirmed"), Linde.EDITOR);
        enrolments.add(list.slug(), Linde.draft(bo, "unconfirmed"), Linde.EDITOR);
        assertEquals(1, linde.notices(list));
        assertEquals(SubscriptionStatus.UNCONFIRMED, linde.member(list, bo).status());
        linde.confirmed(bo, list);
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, bo).status());
    }

    @Test
    void who_left_comes_back_by_a_later_consent_only() {
        var list = linde.list();
        linde.confirmed(bo, list);
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, bo), Unsubscriptions.Way.PAGE);
        var before = clock.instant().minus(Duration.ofHours(1));
        assertEquals("subscriber-left", refusal(list, Linde.draft(bo, "confirmed")));
        assertEquals("subscriber-left", refusal(list, confirmed(new ConsentDraft(before, null, "open dag"))));
        clock.forward(Duration.ofHours(1));
        var after = clock.instant();
        enrolments.add(list.slug(), confirmed(new ConsentDraft(after, null, "balie")), Linde.EDITOR);
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, bo).status());
    }

    @Test
    void G_01_nor_by_an_older_one_when_somebody_entered_their_address_in_a_form_since() {
        var list = linde.list();
        linde.confirmed(bo, list);
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, bo), Unsubscriptions.Way.PAGE);
        var before = clock.instant().minus(Duration.ofHours(1));
        clock.forward(Duration.ofHours(1));
        linde.signUp(bo, list);
        assertEquals(SubscriptionStatus.UNCONFIRMED, linde.member(list, bo).status());
        assertEquals("subscriber-left", refusal(list, Linde.draft(bo, "confirmed")));
        assertEquals("subscriber-left", refusal(list, confirmed(new ConsentDraft(before, null, "open dag"))));
        enrolments.add(list.slug(), confirmed(new ConsentDraft(clock.instant(), null, "balie")), Linde.EDITOR);
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, bo).status());
    }

    @Test
    void A_11_a_suppressed_address_is_not_brought_back() {
        var list = linde.list();
        suppressions.suppress(bo, SuppressionReason.BOUNCE, "550 5.1.1 no such user");
        assertEquals("address-suppressed", refusal(list, Linde.draft(bo, "confirmed")));
        assertEquals("address-suppressed", refusal(list, Linde.draft(bo, "unconfirmed")));
    }

    @Test
    void G_07_nor_is_an_erased_one_though_its_mailbox_may_be_asked() {
        var list = linde.list();
        erasures.erase(linde.confirmed(bo, list).id(), null, Linde.EDITOR);
        assertEquals("address-suppressed", refusal(list, Linde.draft(bo, "confirmed")));
        enrolments.add(list.slug(), Linde.draft(bo, "unconfirmed"), Linde.EDITOR);
        assertEquals(1, linde.notices(list));
    }

    @Test
    void what_is_said_of_a_known_person_is_added_to_what_is_known() {
        var newsletter = linde.newsletter();
        var one = linde.list(newsletter, OptIn.DOUBLE);
        var two = linde.list(newsletter, OptIn.DOUBLE);
        enrolments.add(
                one.slug(), described("Bo", Map.of("plaats", "Lindedorp"), List.of("vrijwilliger")), Linde.EDITOR);
        var person =
                enrolments.add(two.slug(), described(null, Map.of("wijk", "Noord"), List.of("bestuur")), Linde.EDITOR);
        assertEquals("Bo", person.name());
        assertEquals(Map.of("plaats", "Lindedorp", "wijk", "Noord"), person.attributes());
        assertEquals(List.of("bestuur", "vrijwilliger"), person.tags());
        assertEquals(2, person.lists().size());
    }

    @Test
    void added_twice_at_once_is_added_once() throws Exception {
        var list = linde.list();
        var answers = Linde.together(4, () -> {
            try {
                linde.confirmed(bo, list);
                return "added";
            } catch (Refused refused) {
                return refused.code();
            }
        });
        assertEquals(1, answers.stream().filter("added"::equals).count());
        assertEquals(3, answers.stream().filter("subscriber-exists"::equals).count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "bo",
                "bo@",
                "@lezer.example",
                "bo@lezer",
                "bo lezer@lezer.example",
                "bo@lezer.example\r\nBcc: x@y.example",
                "bo\u0000@lezer.example",
                "\"bo\"@lezer.example",
                "bo@[127.0.0.1]",
                "bo@lezer..example",
                "bo@-lezer.example",
                "<bo@lezer.example>",
                "bo@lezer.example,co@lezer.example",
                "bo\u2028@lezer.example"
            })
    void what_is_no_address_is_refused_and_nothing_is_kept(String text) {
        var list = linde.list();
        var draft = new SubscriberDraft(text, null, null, null, "unconfirmed", null);
        assertThrows(Invalid.class, () -> enrolments.add(list.slug(), draft, Linde.EDITOR));
        assertEquals(
                "0",
                linde.text(
                        "select count(*) from subscription where list_id = cast(? as uuid)",
                        list.id().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bo\r\nBcc: x@y.example", "Bo\u0000", "Bo\u001b[0m", "Bo\u2028"})
    void H_13_a_line_end_or_control_character_in_a_name_tag_or_attribute_is_refused(String text) {
        var list = linde.list();
        for (var draft : List.of(
                described(text, Map.of(), List.of()),
                described("Bo", Map.of("wijk", text), List.of()),
                described("Bo", Map.of(text, "Noord"), List.of()),
                described("Bo", Map.of(), List.of(text))))
            assertThrows(Invalid.class, () -> enrolments.add(list.slug(), draft, Linde.EDITOR));
        assertFalse(linde.knows(list, bo));
    }

    private SubscriberDraft confirmed(@Nullable ConsentDraft consent) {
        return new SubscriberDraft(bo.value(), null, null, null, "confirmed", consent);
    }

    private SubscriberDraft described(@Nullable String name, Map<String, String> attributes, List<String> tags) {
        return new SubscriberDraft(
                bo.value(), name, attributes, tags, "confirmed", new ConsentDraft(null, null, "paper form"));
    }

    private String refusal(ListView list, SubscriberDraft draft) {
        return assertThrows(Refused.class, () -> enrolments.add(list.slug(), draft, Linde.EDITOR))
                .code();
    }
}
