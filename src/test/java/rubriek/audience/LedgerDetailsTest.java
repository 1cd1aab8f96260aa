package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.Unsubscriptions.Way;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;
import rubriek.shared.Json;
import rubriek.shared.KeyedHash;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;

/** What others do about a person stands in that person's history: which fields they changed, and what keeps the address silent. */
@DatabaseTest
class LedgerDetailsTest {

    @Inject
    Linde linde;

    @Inject
    Subscribers subscribers;

    @Inject
    Enrolments enrolments;

    @Inject
    Preferences preferences;

    @Inject
    Suppressions suppressions;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Confirmations confirmations;

    @Inject
    Erasures erasures;

    @Inject
    Dossiers dossiers;

    @Inject
    KeyedHash hash;

    private final EmailAddress anna = Linde.someone();

    @SuppressWarnings("NullAway.Init")
    private NewsletterView newsletter;

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @SuppressWarnings("NullAway.Init")
    private SubscriberView person;

    @BeforeEach
    void anna_is_on_a_list() {
        newsletter = linde.newsletter();
        list = linde.list(newsletter, OptIn.DOUBLE);
        person = linde.confirmed(anna, list);
    }

    @Test
    void G_05_which_fields_an_editor_changed_is_kept_and_no_value_of_them() {
        describe("Anna Bakker", Map.of("wijk", "Noord"), "bestuur");
        var step = last();
        assertEquals(ConsentAction.DETAILS_CHANGED, step.action());
        assertEquals(List.of("name", "tags", "attributes.wijk"), step.changed());
        assertEquals("Details were changed.", step.says());
        assertEquals(List.of(Linde.EDITOR, "api"), List.of(step.who(), step.how()));
        describe("Anna Bakker", Map.of("wijk", "Noord"), "bestuur");
        assertEquals(2, steps().size(), "nothing was changed");
        describe("Anna Bakker", Map.of("straat", "Lindeplein"), "bestuur");
        assertEquals(List.of("attributes.straat", "attributes.wijk"), last().changed());
        var kept = linde.texts(
                "select concat(how, fields) from consent where key_hash = ? and fields is not null", hash.of(anna));
        for (var value : List.of("Bakker", "Noord", "bestuur", "Lindeplein"))
            assertFalse(kept.toString().contains(value), kept.toString());
    }

    @Test
    void G_05_so_it_is_of_who_is_put_on_another_list_and_of_what_they_change_themselves() {
        var other = linde.list(newsletter, OptIn.DOUBLE);
        var consent = new ConsentDraft(null, null, "paper form");
        var sent = new SubscriberDraft(anna.value(), "Anna", null, List.of("x"), "confirmed", consent);
        enrolments.add(other.slug(), sent, Linde.EDITOR);
        assertEquals(List.of("added", "added", "details-changed", "details-changed"), actions());
        assertEquals(List.of("name", "tags"), last().changed());
        var slugs = Set.of(list.slug(), other.slug());
        preferences.change(
                linde.token(Purpose.PREFERENCES, list, anna),
                new PreferencesChange(slugs, "Annie", "fy", null, false, Map.of()));
        assertEquals(
                List.of("language", "name"), last().changed().stream().sorted().toList());
        assertEquals("subscriber", last().who());
        var bo = new SubscriberDraft(Linde.someone().value(), "Bo", null, List.of("x"), "confirmed", consent);
        assertEquals(
                List.of("added"),
                linde.steps(
                        list,
                        new EmailAddress(enrolments.add(list.slug(), bo, "x").email())));
    }

    @Test
    void G_05_why_an_address_was_silenced_and_by_whom_and_why_it_no_longer_is() {
        var made = silence("belde op 3 mei", null);
        silence("nog eens", null);
        assertEquals(List.of("added", "suppressed"), actions());
        assertSays(last(), "suppressed", Linde.EDITOR + ", api", SuppressionReason.MANUAL, "belde op 3 mei");
        suppressions.lift(made.id(), new LiftDraft("toch weer gewenst"), "another editor");
        suppressions.lift(made.id(), new LiftDraft("nog eens"), "another editor");
        assertEquals(List.of("added", "suppressed", "suppression-lifted"), actions());
        assertSays(last(), "suppression-lifted", "another editor, api", SuppressionReason.MANUAL, "toch weer gewenst");
        suppressions.suppress(anna, SuppressionReason.BOUNCE, "550 5.1.1");
        assertSays(last(), "suppressed", "rubriek, answer of a mail server", SuppressionReason.BOUNCE, "550 5.1.1");
        silence("vreemde", new EmailAddress("vreemde-" + anna.value()));
        assertEquals(4, steps().size());
        assertEquals(
                "Dit adres krijgt vanaf nu geen post.",
                dossiers.export(person.id(), "x", Locale.forLanguageTag("nl"))
                        .history()
                        .get(1)
                        .says());
    }

    @Test
    void G_05_of_one_list_it_stands_there_once_whether_they_are_on_it_or_not() {
        var other = linde.list(newsletter, OptIn.DOUBLE);
        linde.confirmed(anna, other);
        suppressions.create(new SuppressionDraft(anna.value(), "bounce", "550", other.slug()), Linde.EDITOR);
        assertEquals(List.of("added", "added", "suppressed"), actions());
        assertEquals(other.slug(), last().list());
        var third = linde.list(newsletter, OptIn.DOUBLE);
        suppressions.create(new SuppressionDraft(anna.value(), "bounce", "550", third.slug()), Linde.EDITOR);
        assertEquals(List.of("added", "added", "suppressed", "suppressed"), actions());
        assertEquals(third.slug(), last().list());
        silence("van alles", null);
        assertEquals(6, steps().size(), "of all lists: a step of each of theirs");
    }

    @Test
    void F_03_a_complaint_about_somebody_who_had_left_is_kept_once() {
        var subscription = linde.subscription(list, anna);
        unsubscriptions.leave(subscription, Way.PAGE);
        unsubscriptions.leave(subscription, Way.COMPLAINT);
        assertEquals(List.of("added", "unsubscribed", "complained"), actions());
        assertEquals(List.of("subscriber", "complaint"), List.of(last().who(), last().how()));
        unsubscriptions.complain(subscription, "abuse");
        assertEquals(List.of("added", "unsubscribed", "complained", "suppressed"), actions());
        assertSays(last(), "suppressed", "rubriek, complaint", SuppressionReason.COMPLAINT, "abuse");
        unsubscriptions.complain(subscription, "abuse");
        assertEquals(4, steps().size(), "the same mail once more");
    }

    @Test
    void F_03_a_complaint_about_another_time_on_the_list_is_another_one() {
        var subscription = linde.subscription(list, anna);
        unsubscriptions.leave(subscription, Way.COMPLAINT);
        linde.signUp(anna, list);
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, anna));
        unsubscriptions.leave(subscription, Way.PAGE);
        unsubscriptions.leave(subscription, Way.OPT_OUT);
        unsubscriptions.leave(subscription, Way.COMPLAINT);
        assertEquals(List.of("added", "unsubscribed", "asked", "confirmed", "unsubscribed", "complained"), actions());
    }

    @Test
    void F_03_a_complaint_by_which_somebody_left_is_that_step_and_no_second_one() {
        unsubscriptions.complain(linde.subscription(list, anna), "abuse");
        unsubscriptions.complain(linde.subscription(list, anna), "abuse");
        assertEquals(List.of("added", "unsubscribed", "suppressed"), actions());
        assertEquals("complaint", steps().get(1).how());
    }

    @Test
    void G_05_a_silence_that_their_own_mailbox_ended_says_so() {
        unsubscriptions.leave(linde.subscription(list, anna), Way.PAGE);
        suppressions.create(new SuppressionDraft(anna.value(), "left", null, null), Linde.EDITOR);
        linde.signUp(anna, list);
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, anna));
        assertSays(
                last(),
                "suppression-lifted",
                "subscriber, answer of the mailbox",
                SuppressionReason.LEFT,
                "confirmed by the person");
    }

    @Test
    void G_07_what_was_said_about_a_silence_goes_with_the_person_and_the_step_stays() {
        suppressions.lift(silence("Anna belde", null).id(), new LiftDraft("Anna schreef"), Linde.EDITOR);
        var subscription = linde.subscription(list, anna).toString();
        erasures.erase(person.id(), null, Linde.EDITOR);
        linde.signUp(anna, list);
        var silent =
                dossiers.history(linde.member(list, anna).id(), PageRequest.first(9), Locale.ENGLISH).items().stream()
                        .filter(step -> step.suppressedBecause() != null)
                        .toList();
        assertEquals(2, silent.size());
        for (var step : silent) assertNull(step.suppressedDetail());
        var lines = linde.texts(
                "select concat(how, words, fields, who) from consent where subscription_id = cast(? as uuid)",
                subscription);
        assertFalse(lines.toString().contains("Anna"), lines.toString());
    }

    @Test
    void G_07_somebody_else_s_silence_is_in_nobody_s_file() {
        silence("belde op 3 mei", null);
        var home = Linde.someone();
        subscribers.change(
                person.id(), d -> new SubscriberChange(home.value(), null, null, null, null), null, Linde.EDITOR);
        var ben = linde.list(newsletter, OptIn.DOUBLE);
        linde.signUp(anna, ben);
        suppressions.lift(
                suppressions
                        .list(new SuppressionFilter(anna.value(), false), PageRequest.first(1))
                        .items()
                        .get(0)
                        .id(),
                new LiftDraft("nu van Ben"),
                Linde.EDITOR);
        assertEquals(List.of("added", "suppressed", "address-changed"), actions());
        assertFalse(Json.write(steps()).contains("van Ben"));
    }

    private SuppressionView silence(String reason, @Nullable EmailAddress whom) {
        var address = whom == null ? anna : whom;
        return suppressions.create(new SuppressionDraft(address.value(), reason, null, null), Linde.EDITOR);
    }

    private static void assertSays(
            ConsentView step, String action, String whoAndHow, SuppressionReason reason, String detail) {
        assertEquals(action, step.action().word());
        assertEquals(whoAndHow, step.who() + ", " + step.how());
        assertEquals(reason, step.suppressedBecause());
        assertEquals(detail, step.suppressedDetail());
    }

    private void describe(String name, Map<String, String> attributes, String tag) {
        subscribers.change(
                person.id(),
                d -> new SubscriberChange(d.email(), name, attributes, List.of(tag), null),
                null,
                Linde.EDITOR);
    }

    private ConsentView last() {
        return steps().get(steps().size() - 1);
    }

    private List<String> actions() {
        return steps().stream().map(step -> step.action().word()).toList();
    }

    private List<ConsentView> steps() {
        return dossiers.history(person.id(), PageRequest.first(50), Locale.ENGLISH)
                .items();
    }
}
