package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.audience.search.FieldType;
import rubriek.audience.search.WordIndex;
import rubriek.shared.EmailAddress;
import rubriek.shared.Invalid;
import rubriek.shared.Json;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;

/** A list says of what type its fields are; values come in one form, and numbers and dates are compared as such. */
@DatabaseTest
class ListFieldsTest {

    @Inject
    Linde linde;

    @Inject
    Lists lists;

    @Inject
    Enrolments enrolments;

    @Inject
    Subscribers subscribers;

    @Inject
    Segments segments;

    @Inject
    WordIndex index;

    private final String own = "f" + Long.toString(System.nanoTime(), 36);
    private final ListField years = field("jaren" + own, FieldType.NUMBER);
    private final ListField since = field("sinds" + own, FieldType.DATE);
    private final ListField board = field("bestuur" + own, FieldType.BOOLEAN);
    private final ListField quarter =
            new ListField("wijk" + own, "Wijk", FieldType.CHOICE, List.of("Noord", "Zuid"), true);

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @BeforeEach
    void a_list_with_fields() {
        list = with(linde.list(), years, since, board, quarter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "NUMBER  | 1,5        | 1.5",
                "NUMBER  | 1.50       | 1.5",
                "NUMBER  | +007       | 7",
                "NUMBER  | -0         | 0",
                "NUMBER  | 1.234,5    | -",
                "NUMBER  | 1e9        | -",
                "NUMBER  | 123456789012 | -",
                "DATE    | 2026-11-26 | 2026-11-26",
                "DATE    | 26-11-2026 | 2026-11-26",
                "DATE    | 1/2/2026   | 2026-02-01",
                "DATE    | 30-2-2026  | -",
                "DATE    | gisteren   | -",
                "BOOLEAN | Ja         | true",
                "BOOLEAN | nee        | false",
                "BOOLEAN | no         | false",
                "BOOLEAN | misschien  | -",
                "CHOICE  | NOORD      | Noord",
                "CHOICE  | Oost       | -",
                "TEXT    | wat dan ook | wat dan ook"
            })
    void each_type_has_one_form_and_takes_several(FieldType type, String written, @Nullable String stored) {
        assertEquals(stored, type.read(written, List.of("Noord", "Zuid")).orElse(null));
    }

    @Test
    void whoever_is_added_has_values_in_that_form_and_what_is_needed() {
        var anna = Linde.someone().value();
        add(
                anna,
                Map.of(
                        years.name(),
                        "1,50",
                        since.name(),
                        "3-3-2021",
                        board.name(),
                        "ja",
                        quarter.name(),
                        "noord",
                        "x",
                        "y"));
        assertEquals(
                Map.of(
                        years.name(),
                        "1.5",
                        since.name(),
                        "2021-03-03",
                        board.name(),
                        "true",
                        quarter.name(),
                        "Noord",
                        "x",
                        "y"),
                linde.member(list, new EmailAddress(anna)).attributes());
        var bo = Linde.someone().value();
        assertEquals("field-missing", refused(() -> add(bo, Map.of())));
        assertEquals("field-unfit-choice", refused(() -> add(bo, Map.of(quarter.name(), "Oost"))));
        assertEquals(
                "field-unfit-number", refused(() -> add(bo, Map.of(quarter.name(), "Zuid", years.name(), "veel"))));
    }

    @Test
    void each_cause_is_told_with_its_field() {
        var bo = Linde.someone().value();
        var unfit = assertThrows(
                Refused.class,
                () -> add(bo, Map.of(quarter.name(), "Oost", years.name(), "veel", since.name(), "3-3-2021")));
        assertEquals(
                Set.of("attributes." + quarter.name(), "attributes." + years.name()),
                unfit.details().stream()
                        .map(cause -> ((Refused.Cause) cause).field())
                        .collect(Collectors.toSet()));
        var twice =
                assertThrows(Refused.class, () -> with(linde.list(), years, field("k" + own, FieldType.CHOICE), years));
        assertEquals(
                List.of("fields[1] field-without-choices", "fields[2] field-twice"),
                twice.details().stream()
                        .map(Refused.Cause.class::cast)
                        .map(cause -> cause.field() + " " + cause.code())
                        .toList());
    }

    @Test
    void a_correction_is_held_against_the_fields_of_all_their_lists() {
        var anna = Linde.someone();
        add(anna.value(), Map.of(quarter.name(), "Zuid"));
        var id = linde.member(list, anna).id();
        assertEquals("field-unfit-date", refused(() -> describe(id, Map.of(since.name(), "ooit"))));
        describe(id, Map.of(since.name(), "26.11.2026"));
        assertEquals(Map.of(since.name(), "2026-11-26"), subscribers.get(id).attributes());
    }

    @Test
    void a_name_has_one_type_whatever_the_list_and_a_list_has_it_once() {
        var other = linde.list();
        assertEquals("field-differs", refused(() -> with(other, field(years.name(), FieldType.TEXT))));
        with(other, years);
        assertEquals("field-twice", refused(() -> with(other, years, years)));
        assertEquals("field-without-choices", refused(() -> with(other, field("k" + own, FieldType.CHOICE))));
        assertThrows(Invalid.class, () -> with(other, field(" ", FieldType.TEXT)));
    }

    @Test
    void no_type_is_given_to_what_stands_there_in_another_form_and_a_field_that_goes_leaves_its_values() {
        var anna = Linde.someone();
        var late = field("laat" + own, FieldType.NUMBER);
        add(anna.value(), Map.of(quarter.name(), "Zuid", late.name(), "7,5"));
        assertEquals("field-values", refused(() -> with(list, quarter, late)));
        describe(linde.member(list, anna).id(), Map.of(late.name(), "7.5"));
        with(list, quarter, late);
        assertEquals("field-values", refused(() -> with(list, quarter, field(late.name(), FieldType.BOOLEAN))));
        with(list, quarter);
        assertEquals(Map.of(late.name(), "7.5"), linde.member(list, anna).attributes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"field\":\"jaren\",\"moreThan\":9}              | bo cor",
                "{\"field\":\"jaren\",\"moreThan\":\"10,5\"}     | cor",
                "{\"field\":\"jaren\",\"lessThan\":10.5}           | anna eva",
                "{\"field\":\"jaren\",\"lessThan\":0}              | eva",
                "{\"field\":\"jaren\",\"is\":10.50}                | bo",
                "{\"field\":\"sinds\",\"before\":\"2021-03-03\"} | anna",
                "{\"field\":\"sinds\",\"after\":\"2021-03-02\"}  | bo cor",
                "{\"field\":\"sinds\",\"is\":\"3-3-2021\"}       | bo",
                "{\"field\":\"bestuur\",\"is\":true}               | anna",
                "{\"field\":\"bestuur\",\"is\":\"nee\"}          | bo",
                "{\"field\":\"jaren\",\"exists\":false}            | dina"
            })
    void numbers_and_days_are_compared_as_such(String filter, String who) {
        four();
        var segment = segments.create(list.slug(), new SegmentDraft("S", "s", read(filter)), Locale.ENGLISH);
        var found = segments.subscribers(list.slug(), segment.slug(), PageRequest.first(9))
                .items();
        var names = new TreeSet<String>();
        found.forEach(
                person -> names.add(person.email().substring(0, person.email().indexOf('@'))));
        assertEquals(new TreeSet<>(Set.of(who.split(" "))), names);
    }

    @Test
    void what_has_no_order_is_not_compared_so_and_a_segment_outlives_the_type() {
        four();
        for (var faulty : List.of(
                "{\"field\":\"wijk\",\"moreThan\":1}",
                "{\"field\":\"jaren\",\"before\":\"2021-01-01\"}",
                "{\"field\":\"jaren\",\"moreThan\":\"veel\"}",
                "{\"field\":\"jaren\",\"is\":\"veel\"}",
                "{\"field\":\"sinds\",\"after\":2021}",
                "{\"field\":\"x\",\"after\":\"2021-01-01\"}"))
            assertEquals(
                    "filter-faulty",
                    refused(() -> segments.count(list.slug(), new FilterDraft(read(faulty)), Locale.ENGLISH)),
                    faulty);
        var kept = segments.create(
                list.slug(), new SegmentDraft("S", "s", read("{\"field\":\"jaren\",\"moreThan\":9}")), Locale.ENGLISH);
        with(list, quarter);
        assertEquals(
                2,
                segments.subscribers(list.slug(), kept.slug(), PageRequest.first(9))
                        .total());
    }

    private void four() {
        add("anna@" + own + ".example", values("9", "2021-03-02", "ja"));
        add("bo@" + own + ".example", values("10,5", "2021-03-03", "nee"));
        add("cor@" + own + ".example", values("100", "2026-01-01", null));
        add("dina@" + own + ".example", values(null, null, null));
        add("eva@" + own + ".example", values("-3", null, null));
        while (index.catchUp(500) > 0) {}
    }

    private Map<String, String> values(@Nullable String many, @Nullable String day, @Nullable String yes) {
        var all = new HashMap<>(Map.of(quarter.name(), "Noord"));
        if (many != null) all.put(years.name(), many);
        if (day != null) all.put(since.name(), day);
        if (yes != null) all.put(board.name(), yes);
        return all;
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> read(String filter) {
        return Json.read(filter.replaceAll("\"(jaren|sinds|bestuur|wijk)\"", "\"$1" + own + "\""), Map.class);
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
