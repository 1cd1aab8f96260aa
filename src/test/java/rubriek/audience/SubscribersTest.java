package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubriek.audience.exporting.ExportRow;
import rubriek.audience.exporting.SubscriberExports;
import rubriek.shared.EmailAddress;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.shared.Refused;
import rubriek.shared.Stale;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

@DatabaseTest
class SubscribersTest {

    @Inject
    Linde linde;

    @Inject
    Subscribers subscribers;

    @Inject
    SubscriberExports exports;

    @Inject
    Enrolments enrolments;

    @Inject
    Preferences preferences;

    @Inject
    Suppressions suppressions;

    @Inject
    TickingClock clock;

    private final EmailAddress anna = Linde.someone();

    @Test
    void people_are_found_by_the_beginning_of_address_or_name_in_any_case() {
        var list = linde.list();
        add(list, "Anna_de@lezer.example", "Anna de Wit");
        add(list, "annaxde@lezer.example", "Cor");
        assertEquals(List.of("Anna_de@lezer.example"), found(list, "anna_DE"));
        assertEquals(List.of("Anna_de@lezer.example"), found(list, "de wit"));
        assertEquals(List.of(), found(list, "%"));
        assertEquals(List.of(), found(list, "' or 1=1 --"));
        assertEquals(2, found(list, " ").size());
    }

    @Test
    void people_are_found_by_status_and_by_a_whole_tag() {
        var list = linde.list();
        add(list, "anna@lezer.example", "Anna", "bestuur", "noord");
        add(list, "bo@lezer.example", "Bo", "bestuurslid");
        linde.signUp(Linde.someone(), list);
        assertEquals(1, count(list, null, "bestuur"));
        assertEquals(0, count(list, null, "best%"));
        assertEquals(2, count(list, SubscriptionStatus.CONFIRMED, null));
        assertEquals(1, count(list, SubscriptionStatus.UNCONFIRMED, null));
        assertEquals(0, count(list, SubscriptionStatus.UNSUBSCRIBED, null));
    }

    @Test
    void a_long_list_is_gone_through_some_at_a_time_and_nobody_twice() {
        var list = linde.list();
        for (var i = 0; i < 11; i++) linde.confirmed(Linde.someone(), list);
        var seen = new ArrayList<UUID>();
        UUID last = null;
        for (var some = next(list, last); !some.isEmpty(); some = next(list, last)) {
            some.forEach(p -> seen.add(p.id()));
            last = seen.get(seen.size() - 1);
        }
        assertEquals(11, seen.size());
        assertEquals(11, seen.stream().distinct().count());
    }

    @Test
    void a_person_shows_all_their_lists_and_the_status_on_the_one_asked_for() {
        var newsletter = linde.newsletter();
        var one = linde.list(newsletter, OptIn.DOUBLE);
        var two = linde.list(newsletter, OptIn.DOUBLE);
        var id = linde.confirmed(anna, one).id();
        linde.signUp(anna, two);
        assertEquals(2, linde.member(two, anna).lists().size());
        assertEquals(SubscriptionStatus.UNCONFIRMED, linde.member(two, anna).status());
        assertNull(subscribers.get(id).status());
    }

    @Test
    void a_person_shows_why_no_issue_comes_and_the_language_they_chose() {
        var newsletter = linde.newsletter(Linde.someone().value());
        var one = linde.list(newsletter, OptIn.DOUBLE);
        var two = linde.list(newsletter, OptIn.DOUBLE);
        var plain = linde.confirmed(anna, one);
        assertNull(plain.language());
        linde.confirmed(anna, two);
        var wanted = new PreferencesChange(Set.of(one.slug(), two.slug()), null, "fr", 2, false, Map.of());
        preferences.change(linde.token(Purpose.PREFERENCES, one, anna), wanted);
        suppressions.create(new SuppressionDraft(anna.value(), "complaint", null, two.slug()), Linde.EDITOR);
        var shown = subscribers.get(plain.id());
        assertEquals("fr", shown.language());
        assertNull(shown.suppressed());
        assertNull(on(shown, one).suppressed());
        assertTrue(Objects.requireNonNull(on(shown, one).pausedUntil()).isAfter(Instant.now()));
        assertEquals(SuppressionReason.COMPLAINT, on(shown, two).suppressed());
        suppressions.suppress(anna, SuppressionReason.BOUNCE, null);
        clock.forward(Duration.ofDays(100));
        var later = subscribers.get(plain.id());
        assertEquals(SuppressionReason.BOUNCE, later.suppressed());
        assertNull(on(later, one).pausedUntil(), "a pause that is over");
    }

    private static SubscriberView.Membership on(SubscriberView person, ListView list) {
        return person.lists().stream()
                .filter(m -> m.list().equals(list.slug()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_correction_says_what_is_wrong_with_a_stale_one() {
        var person = linde.confirmed(anna, linde.list());
        var changed =
                subscribers.change(person.id(), d -> described(d, "Anna", "noord"), person.version(), Linde.EDITOR);
        assertEquals("Anna", changed.name());
        assertTrue(changed.version() > person.version());
        assertThrows(
                Stale.class,
                () -> subscribers.change(person.id(), d -> described(d, "Bo"), person.version(), Linde.EDITOR));
        assertEquals("Anna", subscribers.get(person.id()).name());
    }

    @Test
    void the_version_moves_when_a_subscription_does() {
        var newsletter = linde.newsletter();
        var person = linde.confirmed(anna, linde.list(newsletter, OptIn.DOUBLE));
        linde.signUp(anna, linde.list(newsletter, OptIn.DOUBLE));
        assertTrue(subscribers.get(person.id()).version() > person.version());
    }

    @Test
    void an_address_can_be_corrected_but_not_to_another_persons() {
        var list = linde.list();
        var bo = Linde.someone();
        var person = linde.confirmed(anna, list);
        var other = linde.confirmed(Linde.someone(), list);
        subscribers.change(person.id(), d -> moved(d, bo), null, Linde.EDITOR);
        assertEquals(List.of("added", "address-changed"), linde.steps(list, bo));
        assertEquals(
                "address-taken",
                assertThrows(Refused.class, () -> subscribers.change(other.id(), d -> moved(d, bo), null, Linde.EDITOR))
                        .code());
    }

    @Test
    void the_editor_can_take_a_person_off_every_list() {
        var list = linde.list();
        var person = linde.confirmed(anna, list);
        subscribers.change(
                person.id(),
                d -> new SubscriberChange(d.email(), null, null, null, "unsubscribed"),
                null,
                Linde.EDITOR);
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, linde.member(list, anna).status());
        assertEquals(List.of("added", "unsubscribed"), linde.steps(list, anna));
    }

    @Test
    void somebody_unknown_is_missing() {
        assertThrows(Missing.class, () -> subscribers.get(UUID.randomUUID()));
        assertThrows(Missing.class, () -> subscribers.change(UUID.randomUUID(), d -> d, null, Linde.EDITOR));
    }

    private List<ExportRow> next(ListView list, @Nullable UUID last) {
        return exports.after(exports.portion(list.slug(), SubscriberFilter.EVERYBODY, null), last, 4);
    }

    private void add(ListView list, String email, String name, String... tags) {
        var consent = new ConsentDraft(null, null, "paper form");
        enrolments.add(
                list.slug(), new SubscriberDraft(email, name, null, List.of(tags), "confirmed", consent), Linde.EDITOR);
    }

    private List<String> found(ListView list, String q) {
        var page = subscribers.list(list.slug(), new SubscriberFilter(q, null, null), PageRequest.first(10));
        return page.items().stream().map(SubscriberView::email).toList();
    }

    private long count(ListView list, @Nullable SubscriptionStatus status, @Nullable String tag) {
        return subscribers
                .list(list.slug(), new SubscriberFilter(null, status, tag), PageRequest.first(1))
                .total();
    }

    private static SubscriberChange described(SubscriberChange draft, String name, String... tags) {
        return new SubscriberChange(draft.email(), name, Map.of(), List.of(tags), null);
    }

    private static SubscriberChange moved(SubscriberChange draft, EmailAddress address) {
        return new SubscriberChange(address.value(), draft.name(), draft.attributes(), draft.tags(), null);
    }
}
