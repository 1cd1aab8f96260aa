package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.ConsentDraft;
import rubriek.audience.Enrolments;
import rubriek.audience.SegmentDraft;
import rubriek.audience.Segments;
import rubriek.audience.SubscriberDraft;
import rubriek.audience.SubscriberFilter;
import rubriek.audience.SubscriberView;
import rubriek.audience.Subscribers;
import rubriek.issue.check.Check;
import rubriek.shared.Json;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** A dispatch to a part of a list reaches just the people who are meant when its audience is frozen. */
@DatabaseTest
@TestProfile(Relayed.class)
class SegmentDispatchTest {

    private static final Settlement SENT = new Settlement(DeliveryState.SENT, 250, "2.0.0", "Ok", null, null);
    private static final Settlement FAILED = new Settlement(DeliveryState.FAILED, 550, "5.7.1", "no", null, null);

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    Segments segments;

    @Inject
    Enrolments enrolments;

    @Inject
    Receipts receipts;

    @Inject
    Subscribers subscribers;

    @Inject
    Departure departure;

    @Inject
    Ledger ledger;

    @Inject
    TickingClock clock;

    @BeforeEach
    void nobodySends() {
        held.stopTheCouriers();
    }

    @AfterEach
    void letThemGo() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
    }

    @Test
    void only_those_who_are_meant_when_it_is_frozen_get_it() {
        var paper = linde.withReaders(3);
        tagged(paper, 3, "bestuur");
        segment(paper, "bestuur", "{\"tag\":\"bestuur\"}");
        var dispatch = scheduled(paper, "bestuur");
        tagged(paper, 4, "bestuur");
        departure.leave(dispatch);
        assertEquals(Set.of(paper.reader(3), paper.reader(4)), audience(dispatch));
        assertEquals("bestuur", linde.look(dispatch).segment());
        tagged(paper, 5, "bestuur");
        assertEquals(2, linde.look(dispatch).counts().audience());
    }

    @Test
    void who_is_meant_but_not_on_the_lists_or_not_confirmed_gets_nothing() {
        var paper = linde.withReaders(1);
        linde.ask(paper.slug(), paper.reader(1));
        segment(paper, "allen", "{\"not\":{\"tag\":\"niemand\"}}");
        var dispatch = scheduled(paper, "allen");
        departure.leave(dispatch);
        assertEquals(Set.of(paper.reader(0)), audience(dispatch));
    }

    @Test
    void the_rest_of_the_list_is_still_to_be_sent_to_and_nobody_gets_it_twice() {
        var paper = linde.withReaders(2);
        tagged(paper, 2, "eerst");
        segment(paper, "eerst", "{\"tag\":\"eerst\"}");
        var first = scheduled(paper, "eerst");
        departure.leave(first);
        var rest = scheduled(paper, null);
        departure.leave(rest);
        assertEquals(Set.of(paper.reader(2)), audience(first));
        assertEquals(Set.of(paper.reader(0), paper.reader(1)), audience(rest));
    }

    @Test
    void received_and_missed_are_told_by_what_became_of_the_copies() {
        var paper = linde.withReaders(3);
        var dispatch = scheduled(paper, null);
        departure.leave(dispatch);
        var claimed = held.claim(dispatch, "test");
        ledger.record(Map.of(claimed.get(0).tried(), SENT, claimed.get(1).tried(), FAILED));
        linde.join(paper.slug(), paper.reader(9));
        segment(paper, "kreeg", "{\"received\":{\"issue\":9}}");
        segment(paper, "miste", "{\"missed\":{\"issue\":9}}");
        assertEquals(Set.of(claimed.get(0).to().value()), members(paper, "kreeg"));
        assertEquals(Set.of(claimed.get(1).to().value(), paper.reader(9)), members(paper, "miste"));

        var again = scheduled(paper, "miste");
        departure.leave(again);
        assertEquals(Set.of(claimed.get(1).to().value(), paper.reader(9)), audience(again));
    }

    @Test
    void one_readers_post_tells_each_issue_with_its_result() {
        var paper = linde.withReaders(2);
        var dispatch = scheduled(paper, null);
        departure.leave(dispatch);
        var failed = held.claim(dispatch, "test").get(0);
        ledger.record(Map.of(failed.tried(), FAILED));
        var id = reader(paper, failed.to().value());
        var post = receipts.of(id, PageRequest.first(5));
        assertEquals(1, post.total());
        var row = post.items().get(0);
        assertEquals(
                paper.slug() + " 9 failed",
                row.newsletter() + " " + row.issue() + " " + row.state().word());
        assertEquals(dispatch, row.dispatch());
        assertEquals(0, receipts.of(UUID.randomUUID(), PageRequest.first(5)).total());
    }

    @Test
    void a_segment_that_none_of_the_lists_has_is_refused() {
        var paper = linde.withReaders(1);
        for (var language : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"))) {
            var draft = draft(paper, "zoiets");
            var refused = assertThrows(
                    Refused.class, () -> linde.dispatches().schedule(paper.slug(), 9, draft, "test", language));
            var check = (Check) refused.details().get(0);
            assertEquals("segment-unknown", check.code());
            assertEquals("segment", check.field());
            assertTrue(check.message().contains("zoiets"));
        }
    }

    @Test
    void a_segment_of_nobody_is_refused_until_somebody_is_in_it_who_may_get_it() {
        var paper = linde.withReaders(1);
        segment(paper, "bestuur", "{\"any\":[{\"tag\":\"bestuur\"},{\"status\":\"unconfirmed\"}]}");
        linde.ask(paper.slug(), paper.reader(1));
        var refused = assertThrows(Refused.class, () -> scheduled(paper, "bestuur"));
        assertEquals("segment-empty", ((Check) refused.details().get(0)).code());
        tagged(paper, 2, "bestuur");
        var dispatch = scheduled(paper, "bestuur");
        departure.leave(dispatch);
        assertEquals(Set.of(paper.reader(2)), audience(dispatch));
    }

    @Test
    void a_segment_that_is_waited_for_stays_and_goes_afterwards() {
        var paper = linde.withReaders(1);
        segment(paper, "allen", "{\"status\":\"confirmed\"}");
        var dispatch = scheduled(paper, "allen");
        assertEquals(
                "segment-in-use",
                assertThrows(Refused.class, () -> segments.delete(paper.slug(), "allen", null))
                        .code());
        assertEquals(
                "already-sent",
                assertThrows(Refused.class, () -> scheduled(paper, "allen")).code());
        departure.leave(dispatch);
        segments.delete(paper.slug(), "allen", null);
        assertEquals("allen", linde.look(dispatch).segment());
    }

    @Test
    void one_that_was_cancelled_keeps_no_segment() {
        var paper = linde.withReaders(1);
        segment(paper, "allen", "{\"status\":\"confirmed\"}");
        linde.dispatches().cancel(scheduled(paper, "allen"), Locale.ENGLISH);
        segments.delete(paper.slug(), "allen", null);
        assertNull(linde.look(scheduled(paper, null)).segment());
    }

    private void tagged(Linde.Paper paper, int reader, String tag) {
        var consent = new ConsentDraft(null, null, "papieren formulier");
        enrolments.add(
                paper.slug(),
                new SubscriberDraft(paper.reader(reader), null, null, List.of(tag), "confirmed", consent),
                "test");
    }

    @SuppressWarnings("unchecked")
    private void segment(Linde.Paper paper, String slug, String filter) {
        segments.create(paper.slug(), new SegmentDraft(slug, slug, Json.read(filter, Map.class)), Locale.ENGLISH);
    }

    private UUID scheduled(Linde.Paper paper, @Nullable String segment) {
        return linde.send(paper, draft(paper, segment)).id();
    }

    private DispatchDraft draft(Linde.Paper paper, @Nullable String segment) {
        return new DispatchDraft(
                List.of(paper.slug()), segment, clock.instant().plus(Duration.ofHours(1)), null, null, null);
    }

    private Set<String> audience(UUID dispatch) {
        return held.claim(dispatch, "test").stream().map(c -> c.to().value()).collect(Collectors.toSet());
    }

    private UUID reader(Linde.Paper paper, String email) {
        var filter = new SubscriberFilter(email, null, null);
        return subscribers
                .list(paper.slug(), filter, PageRequest.first(1))
                .items()
                .get(0)
                .id();
    }

    private Set<String> members(Linde.Paper paper, String segment) {
        return segments.subscribers(paper.slug(), segment, PageRequest.first(50)).items().stream()
                .map(SubscriberView::email)
                .collect(Collectors.toSet());
    }
}
