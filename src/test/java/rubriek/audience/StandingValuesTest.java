package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import rubriek.audience.search.FieldType;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;

/** Values belong to the person, who has them whatever list they are on and whenever its fields came. */
@DatabaseTest
class StandingValuesTest {

    @Inject
    Linde linde;

    @Inject
    Lists lists;

    @Inject
    Enrolments enrolments;

    @Inject
    Subscribers subscribers;

    private final String own = "f" + Long.toString(System.nanoTime(), 36);
    private final ListField years = field("jaren" + own, FieldType.NUMBER);
    private final ListField quarter =
            new ListField("wijk" + own, "Wijk", FieldType.CHOICE, List.of("Noord", "Zuid"), true);

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @BeforeEach
    void a_list_with_fields() {
        list = with(linde.list(), years, quarter);
    }

    @Test
    void what_stands_keeps_nobody_from_being_corrected_or_taken_off() {
        var anna = Linde.someone();
        var other = linde.list();
        var consent = new ConsentDraft(null, null, "paper form");
        var draft = new SubscriberDraft(anna.value(), null, Map.of(years.name(), "veel"), null, "confirmed", consent);
        enrolments.add(other.slug(), draft, Linde.EDITOR);
        add(anna.value(), Map.of(quarter.name(), "Zuid"));
        var id = linde.member(list, anna).id();
        var changed = Map.of(years.name(), "veel", quarter.name(), "noord");
        describe(id, changed);
        assertEquals(
                Map.of(years.name(), "veel", quarter.name(), "Noord"),
                subscribers.get(id).attributes());
        assertEquals("field-unfit-number", refused(() -> describe(id, Map.of(years.name(), "weinig"))));
        subscribers.change(
                id,
                d -> new SubscriberChange(d.email(), d.name(), d.attributes(), d.tags(), "unsubscribed"),
                null,
                Linde.EDITOR);
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, linde.member(list, anna).status());
    }

    @Test
    void another_title_asks_nothing_of_the_values_that_stand() {
        var anna = Linde.someone();
        var draft = new SubscriberDraft(
                anna.value(),
                null,
                Map.of(years.name(), "veel"),
                null,
                "confirmed",
                new ConsentDraft(null, null, "paper form"));
        enrolments.add(linde.list().slug(), draft, Linde.EDITOR);
        add(anna.value(), Map.of(quarter.name(), "Zuid"));
        with(list, new ListField(years.name(), "Jaren lid", FieldType.NUMBER, null, true), quarter);
    }

    @Test
    void a_name_has_the_same_choices_whatever_the_list_in_whatever_order() {
        var other = linde.list();
        with(other, choice("Zuid", "Noord"));
        assertEquals("field-choices-differ", refused(() -> with(other, choice("Noord", "Oost"))));
        with(other);
        with(list, choice("Noord", "Zuid", "Oost"));
        with(other, choice("Noord", "Zuid", "Oost"));
    }

    private ListField choice(String... choices) {
        return new ListField(quarter.name(), null, FieldType.CHOICE, List.of(choices), null);
    }

    @Test
    void what_is_needed_is_asked_of_the_person_and_not_of_what_was_sent() {
        var anna = Linde.someone();
        add(anna.value(), Map.of(quarter.name(), "Zuid"));
        var other = with(linde.list(), quarter);
        linde.confirmed(anna, other);
        assertEquals(Map.of(quarter.name(), "Zuid"), linde.member(other, anna).attributes());
    }

    private static ListField field(String name, FieldType type) {
        return new ListField(name, null, type, null, null);
    }

    private ListView with(ListView on, ListField... fields) {
        return lists.change(
                on.slug(),
                d -> new ListDraft(
                        d.slug(), d.title(), d.newsletter(), d.optIn(), d.consentText(), null, null, List.of(fields)),
                null);
    }

    private void add(String email, Map<String, String> attributes) {
        var consent = new ConsentDraft(null, null, "paper form");
        enrolments.add(
                list.slug(), new SubscriberDraft(email, null, attributes, null, "confirmed", consent), Linde.EDITOR);
    }

    private void describe(UUID id, Map<String, String> attributes) {
        subscribers.change(
                id, d -> new SubscriberChange(d.email(), d.name(), attributes, d.tags(), null), null, Linde.EDITOR);
    }

    private static String refused(Executable what) {
        return assertThrows(Refused.class, what).code();
    }
}
