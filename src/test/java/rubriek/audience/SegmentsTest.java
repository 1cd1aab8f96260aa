package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;
import rubriek.shared.Json;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.shared.Refused;
import rubriek.shared.Stale;
import rubriek.shared.Violation;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** Three readers: Anna of the board in Eikenstad, Bo in Beukendorp, and Cor, who has not answered yet. */
@DatabaseTest
class SegmentsTest {

    @Inject
    Linde linde;

    @Inject
    Lists lists;

    @Inject
    Segments segments;

    @Inject
    Enrolments enrolments;

    @Inject
    Preferences preferences;

    @Inject
    TickingClock clock;

    private final String own = "x" + Long.toString(System.nanoTime(), 36);
    private final String anna = "anna@noord." + own + ".example";
    private final String bo = "bo@zuid." + own + ".example";
    private final String cor = "cor@zuid." + own + ".example";

    private NewsletterView newsletter;
    private ListView list;
    private ListView other;

    @BeforeEach
    void theyAreOnTheList() {
        newsletter = linde.newsletter();
        list = linde.list(newsletter, OptIn.DOUBLE);
        other = linde.list(newsletter, OptIn.DOUBLE);
        add(list, anna, "2021-03-01T12:00:00Z", Map.of("stad", "Eikenstad", "x' or '1'='1", "y"), "bestuur", "50%");
        add(list, bo, "2024-06-01T12:00:00Z", Map.of("stad", "Étoile-Beukendorp"), "lid");
        enrolments.add(list.slug(), new SubscriberDraft(cor, null, null, null, "unconfirmed", null), Linde.EDITOR);
        add(other, bo, "2024-06-01T12:00:00Z", Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"status":"confirmed"}                                                | anna bo
                    {"status":"unconfirmed"}                                              | cor
                    {"status":"unsubscribed"}                                             |
                    {"tag":"bestuur"}                                                     | anna
                    {"tag":"best%"}                                                       |
                    {"tag":"50%"}                                                         | anna
                    {"field":"stad","is":"eikenstad"}                                     | anna
                    {"field":"stad","is":"Eiken"}                                         |
                    {"field":"stad","startsWith":"etoile"}                                | bo
                    {"field":"stad","contains":"KEN"}                                     | anna bo
                    {"field":"stad","contains":"%"}                                       |
                    {"field":"stad","exists":true}                                        | anna bo
                    {"field":"stad","exists":false}                                       | cor
                    {"field":"Stad","exists":true}                                        |
                    {"field":"x' or '1'='1","is":"y"}                                     | anna
                    {"subscribedBefore":"2024-06-01"}                                     | anna
                    {"subscribedBefore":"2024-06-02"}                                     | anna bo
                    {"subscribedSince":"2024-06-01"}                                      | bo cor
                    {"subscribedSince":"2024-06-02"}                                      | cor
                    {"domain":"zuid.OWN.example"}                                         | bo cor
                    {"domain":"OWN.example"}                                              |
                    {"language":"nl"}                                                     | anna bo cor
                    {"language":"fr"}                                                     |
                    {"onList":"OTHER"}                                                    | bo
                    {"all":[{"status":"confirmed"},{"domain":"zuid.OWN.example"}]}        | bo
                    {"any":[{"tag":"bestuur"},{"status":"unconfirmed"}]}                  | anna cor
                    {"not":{"tag":"bestuur"}}                                             | bo cor
                    {"not":{"any":[{"tag":"bestuur"},{"not":{"status":"confirmed"}}]}}    | bo
                    {"all":[{"any":[{"tag":"bestuur"},{"tag":"lid"}]},{"not":{"onList":"OTHER"}}]} | anna
                    {"tag":"') or 1=1 --"}                                                |
                    {"field":"stad","is":"x') or (1=1"}                                   |
                    """)
    void each_condition_means_just_whom_it_says(String filter, @Nullable String who) {
        var meant = who == null ? Set.<String>of() : Set.of(who.split(" "));
        var segment = segments.create(list.slug(), draft("S", filter), Locale.ENGLISH);
        assertEquals(meant, members(segment));
        assertEquals(meant.size(), count(filter));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                                    | filter
                    {"status":"confirmed","tag":"a"}                      | filter
                    {"age":3}                                             | filter.age
                    {"all":[]}                                            | filter.all
                    {"all":{"tag":"a"}}                                   | filter.all
                    {"any":[{"tag":"a"},{"all":[{"tag":1}]}]}             | filter.any[1].all[0].tag
                    {"not":[{"tag":"a"}]}                                 | filter.not
                    {"not":"a"}                                           | filter.not
                    {"status":"gone"}                                     | filter.status
                    {"tag":""}                                            | filter.tag
                    {"tag":"a\\u0000b"}                                   | filter.tag
                    {"tag":null}                                          | filter
                    {"field":"stad"}                                      | filter
                    {"field":"stad","like":"x"}                           | filter
                    {"field":"stad","is":"x","contains":"y"}              | filter
                    {"field":"stad","exists":"yes"}                       | filter.exists
                    {"field":3,"is":"x"}                                  | filter.field
                    {"field":"stad","is":["x"]}                           | filter.is
                    {"subscribedSince":"yesterday"}                       | filter.subscribedSince
                    {"subscribedSince":"2026-02-30"}                      | filter.subscribedSince
                    {"subscribedBefore":2026}                             | filter.subscribedBefore
                    {"received":9}                                        | filter.received
                    {"received":{"issue":"9"}}                            | filter.received
                    {"missed":{"issue":9.5}}                              | filter.missed
                    {"missed":{"issue":999}}                              | filter.missed.issue
                    {"onList":"no-such-list"}                             | filter.onList
                    {"domain":{"is":"x"}}                                 | filter.domain
                    """)
    void what_is_no_filter_is_refused_with_its_path(String filter, String path) {
        var violations = faults(filter, Locale.ENGLISH);
        assertEquals(List.of(path), violations.stream().map(Violation::field).toList());
        assertEquals(
                List.of(path),
                faults(filter, Locale.forLanguageTag("nl")).stream()
                        .map(Violation::field)
                        .toList());
        assertTrue(!violations.equals(faults(filter, Locale.forLanguageTag("nl"))), "in both languages the same words");
    }

    @Test
    void every_fault_is_told_at_once() {
        var faults = faults(
                "{\"all\":[{\"tag\":1},{\"foo\":2},{\"status\":\"confirmed\"},{\"onList\":\"?\"}]}", Locale.ENGLISH);
        assertEquals(
                List.of("filter.all[0].tag", "filter.all[1].foo", "filter.all[3].onList"),
                faults.stream().map(Violation::field).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 40})
    void nobody_nests_deeper_than_eight(int depth) {
        var filter = "{\"not\":".repeat(depth - 1) + "{\"tag\":\"a\"}" + "}".repeat(depth - 1);
        if (depth == 8) assertEquals(3, count(filter));
        else
            assertEquals(
                    "filter" + ".not".repeat(8),
                    faults(filter, Locale.ENGLISH).get(0).field());
    }

    @Test
    void nobody_asks_for_more_than_a_hundred_conditions() {
        assertEquals(0, count(any(99)));
        assertEquals(
                List.of("filter.any[99]"),
                faults(any(150), Locale.ENGLISH).stream().map(Violation::field).toList());
    }

    @Test
    void a_list_that_gets_another_slug_stays_the_one_that_is_meant() {
        var segment = segments.create(list.slug(), draft("Ook op de andere", "{\"onList\":\"OTHER\"}"), Locale.ENGLISH);
        var slug = other.slug() + "-anders";
        lists.change(
                other.slug(), d -> new ListDraft(slug, d.title(), d.newsletter(), d.optIn(), d.consentText()), null);
        assertEquals(
                Map.of("onList", slug),
                segments.get(list.slug(), segment.slug()).filter());
        assertEquals(Set.of("bo"), members(segment));
    }

    @Test
    void a_segment_is_made_listed_changed_and_deleted() {
        var made = segments.create(list.slug(), draft("Bestuur & Leden, è", "{\"tag\":\"bestuur\"}"), Locale.ENGLISH);
        assertEquals("bestuur-leden-e", made.slug());
        assertEquals(
                "slug-taken",
                refused(() ->
                        segments.create(list.slug(), draft("bestuur leden e", "{\"tag\":\"x\"}"), Locale.ENGLISH)));
        segments.create(other.slug(), draft("bestuur leden e", "{\"tag\":\"x\"}"), Locale.ENGLISH);
        assertEquals(1, segments.list(list.slug(), PageRequest.first(9)).total());
        var changed = segments.change(
                list.slug(),
                made.slug(),
                d -> new SegmentDraft("Leden", "leden", filter("{\"tag\":\"lid\"}")),
                1,
                Locale.ENGLISH);
        assertEquals("leden", changed.slug());
        assertEquals(Set.of("bo"), members(changed));
        assertThrows(Stale.class, () -> segments.delete(list.slug(), "leden", 1));
        segments.delete(list.slug(), "leden", changed.version());
        assertThrows(Missing.class, () -> segments.get(list.slug(), "leden"));
        assertThrows(Missing.class, () -> segments.subscribers(list.slug(), "leden", PageRequest.first(1)));
    }

    @Test
    void who_gets_no_issues_for_a_while_is_paused_and_all_others_are_not() {
        pause(anna, Duration.ZERO);
        pause(bo, Duration.ofDays(-100));
        assertEquals(Set.of("anna"), paused(true));
        assertEquals(Set.of("bo", "cor"), paused(false));
        assertEquals(
                List.of("filter.paused"),
                faults("{\"paused\":\"yes\"}", Locale.ENGLISH).stream()
                        .map(Violation::field)
                        .toList());
    }

    private Set<String> paused(boolean yes) {
        return members(segments.create(list.slug(), draft("S" + yes, "{\"paused\":" + yes + "}"), Locale.ENGLISH));
    }

    private void pause(String who, Duration ago) {
        var token = linde.token(Purpose.PREFERENCES, list, new EmailAddress(who));
        clock.forward(ago);
        var lists = Set.of(list.slug(), other.slug());
        preferences.change(token, new PreferencesChange(lists, null, null, 2, false, Map.of()));
        clock.forward(ago.negated());
    }

    private static String refused(Executable attempt) {
        return assertThrows(Refused.class, attempt).code();
    }

    private static String any(int tags) {
        return "{\"any\":[" + "{\"tag\":\"nobody\"},".repeat(tags - 1) + "{\"tag\":\"nobody\"}]}";
    }

    private List<Violation> faults(String filter, Locale language) {
        var refused = assertThrows(
                Refused.class, () -> segments.count(list.slug(), new FilterDraft(filter(filter)), language));
        assertEquals("filter-faulty", refused.code());
        return refused.details().stream().map(Violation.class::cast).toList();
    }

    private long count(String filter) {
        return segments.count(list.slug(), new FilterDraft(filter(filter)), Locale.ENGLISH)
                .count();
    }

    private Set<String> members(SegmentView segment) {
        return segments.subscribers(list.slug(), segment.slug(), PageRequest.first(9)).items().stream()
                .map(p -> p.email().substring(0, p.email().indexOf('@')))
                .collect(Collectors.toSet());
    }

    private SegmentDraft draft(String name, String filter) {
        return new SegmentDraft(name, null, filter(filter));
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> filter(String json) {
        return Json.read(json.replace("OWN", own).replace("OTHER", other.slug()), Map.class);
    }

    private void add(ListView to, String email, String since, Map<String, String> attributes, String... tags) {
        var consent = new ConsentDraft(Instant.parse(since), null, "paper form");
        enrolments.add(
                to.slug(),
                new SubscriberDraft(email, null, attributes, List.of(tags), "confirmed", consent),
                Linde.EDITOR);
    }
}
