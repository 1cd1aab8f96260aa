package rubriek.audience.importing;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import rubriek.audience.Dossiers;
import rubriek.audience.Erasures;
import rubriek.audience.ListDraft;
import rubriek.audience.ListField;
import rubriek.audience.ListView;
import rubriek.audience.Lists;
import rubriek.audience.SubscriberChange;
import rubriek.audience.SubscriberView;
import rubriek.audience.Subscribers;
import rubriek.audience.SubscriptionStatus;
import rubriek.audience.SuppressionDraft;
import rubriek.audience.Suppressions;
import rubriek.audience.search.FieldType;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;

@DatabaseTest
class SubscriberImportsTest {

    @Inject
    Files files;

    @Inject
    SubscriberImports imports;

    @Inject
    Subscribers subscribers;

    @Inject
    Lists lists;

    @Inject
    Erasures erasures;

    @Inject
    Suppressions suppressions;

    @Inject
    Dossiers dossiers;

    @Inject
    Bulk bulk;

    private final String anna = Files.someone();
    private final String bo = Files.someone();
    private final String cor = Files.someone();

    /** Else a list of a million is read from end to end for each part of an export. */
    @Test
    void the_database_looks_anew_at_what_an_import_brought() {
        var looks =
                "select sum(analyze_count) from pg_stat_user_tables where relname in ('subscription', 'search_word')";
        var before = bulk.postgresql() ? Long.parseLong(files.texts(looks).get(0)) : 0;
        files.csv(files.list(), "email", anna);
        if (bulk.postgresql())
            await().until(() -> Long.parseLong(files.texts(looks).get(0)), greaterThanOrEqualTo(before + 2));
    }

    @Test
    void G_01_each_new_person_has_the_consent_of_the_file_in_the_ledger() {
        var list = files.list();
        var done = files.csv(
                list, "E-mailadres;Voornaam;Achternaam;Labels", anna + ";Anna;de Wit;noord,bestuur", bo + ";;;");
        assertEquals("2 0 0 0 0", Files.counts(done));
        assertEquals(ImportState.FINISHED, done.state());
        var person = assertThere(list, anna);
        assertEquals("Anna de Wit", person.name());
        assertEquals(List.of("bestuur", "noord"), person.tags());
        assertEquals(SubscriptionStatus.CONFIRMED, person.status());
        var step = dossiers.history(person.id(), PageRequest.first(5), Locale.ENGLISH)
                .items()
                .get(0);
        assertEquals("imported", step.action().word());
        assertEquals("papieren formulier; import " + done.id() + ", line 2", step.how());
        assertEquals(Files.EDITOR, step.who());
        assertEquals("Ja, ik wil De Linde.", step.words());
        assertEquals(64, step.wordsHash().length());
    }

    @Test
    void G_01_without_consent_nothing_is_taken_in() {
        var list = files.list();
        var none = Files.draft(FileFormat.CSV, false, Map.of(), null);
        assertEquals("consent-missing", refused(() -> files.take(list, none, "email", anna)));
        assertEquals(
                0, imports.of(list.slug(), PageRequest.first(5), Locale.ENGLISH).total());
    }

    @Test
    void a_column_can_say_when_each_consented() {
        var list = files.list();
        var none = Files.draft(FileFormat.CSV, false, Map.of(), null);
        var done = files.done(files.take(
                list,
                none,
                "email,toestemming",
                anna + ",03-03-2021 14:02",
                bo + ",",
                cor + ",2999-01-01",
                Files.someone() + ",ooit"));
        assertEquals("1 0 0 3 0", Files.counts(done));
        assertEquals(List.of("3 consent-missing", "4 consent-in-future", "5 consent-unfit"), Files.skipped(done));
        assertEquals(
                Instant.parse("2021-03-03T13:02:00Z"),
                assertThere(list, anna).lists().get(0).confirmedAt());
    }

    @Test
    void a_dry_run_counts_the_same_writes_nothing_and_can_be_carried_out() {
        var list = files.list();
        files.on(list, bo, "confirmed");
        var lines =
                new String[] {"email,name", anna + ",A", bo + ",Bo", bo.toUpperCase(Locale.ROOT) + ",x", "geen adres,"};
        var rehearsed = files.done(files.take(list, Files.draft(FileFormat.CSV, true), lines));
        assertEquals("1 1 0 2 0", Files.counts(rehearsed));
        assertEquals(List.of("4 duplicate", "5 address-unfit"), Files.skipped(rehearsed));
        assertNull(files.member(list, anna));
        assertEquals("Anna", assertThere(list, bo).name());
        assertNull(rehearsed.undoUntil());
        var done = files.done(imports.start(rehearsed.id(), Locale.ENGLISH));
        assertEquals("1 1 0 2 0", Files.counts(done));
        assertEquals("Bo", assertThere(list, bo).name());
        assertEquals("import-file-gone", refused(() -> imports.start(done.id(), Locale.ENGLISH)));
        var left = "select count(*) from subscriber_import_part where import_id = ?";
        await("the file goes behind its end")
                .until(() -> files.texts(left, done.id()).equals(List.of("0")));
    }

    @Test
    void again_it_changes_nothing() {
        var list = files.list();
        var lines = new String[] {"email,naam,tags", anna + ",Anna,noord", bo + ",,"};
        files.csv(list, lines);
        var version = assertThere(list, anna).version();
        assertEquals("0 0 2 0 0", Files.counts(files.csv(list, lines)));
        assertEquals(version, assertThere(list, anna).version());
    }

    @Test
    void who_left_was_suppressed_bounced_or_erased_does_not_come_back() {
        var list = files.list();
        var left = files.on(list, anna, "confirmed");
        subscribers.change(
                left.id(),
                c -> new SubscriberChange(c.email(), c.name(), c.attributes(), c.tags(), "unsubscribed"),
                null,
                "x");
        suppressions.create(new SuppressionDraft(bo, "bounce", "550", null), "x");
        suppressions.create(new SuppressionDraft(cor, "liever niet", null, list.slug()), "x");
        var dina = Files.someone();
        erasures.erase(files.on(list, dina, "confirmed").id(), null, "x");
        var done = files.csv(list, "email", anna, bo, cor, dina);
        assertEquals("0 0 0 1 3", Files.counts(done));
        assertEquals(List.of("2 left", "3 bounced", "4 suppressed", "5 erased"), Files.skipped(done));
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, assertThere(list, anna).status());
        assertNull(files.member(list, dina));
    }

    @Test
    void somebody_of_another_list_comes_on_this_one_and_who_was_asked_is_confirmed() {
        var other = files.list();
        var list = files.list();
        files.on(other, anna, "confirmed");
        files.on(list, bo, "unconfirmed");
        assertEquals("1 1 0 0 0", Files.counts(files.csv(list, "email", anna, bo)));
        assertEquals(2, assertThere(list, anna).lists().size());
        assertEquals(SubscriptionStatus.CONFIRMED, assertThere(list, bo).status());
    }

    @Test
    void rows_that_are_wrong_are_skipped_with_their_line_and_the_rest_goes_on() {
        var list = files.list();
        var done = files.csv(
                list,
                "email,name,status,attributes.wijk",
                anna + ",\"Anna\nde Wit\",actief,Noord",
                "\"b@lezer.example\nBcc: c@lezer.example\",x,,",
                ",Nobody,,",
                Files.someone() + "," + "n".repeat(201) + ",,",
                Files.someone() + ",x,unsubscribed,",
                Files.someone() + ",x,,a,b",
                bo + ",'=Bo,1,'+31");
        assertEquals(
                List.of("4 address-unfit", "6 address-missing", "7 name-unfit", "8 status", "9 too-many-cells"),
                Files.skipped(done));
        assertEquals("2 0 0 5 0", Files.counts(done));
        assertEquals("Anna de Wit", assertThere(list, anna).name());
        assertEquals("=Bo", assertThere(list, bo).name());
        assertEquals(Map.of("wijk", "+31"), assertThere(list, bo).attributes());
        assertEquals(5, imports.skipped(done.id(), 0, 100, Locale.ENGLISH).size());
        assertTrue(imports.skipped(done.id(), 8, 100, Locale.forLanguageTag("nl"))
                .get(0)
                .words()
                .contains("cellen"));
    }

    @Test
    void G_09_a_column_that_nobody_asked_for_is_named_and_passed_over() {
        var list = files.list();
        var done = files.csv(list, "email,Geboortedatum", anna + ",1970-01-01");
        assertEquals(
                List.of(new ColumnView("email", "email"), new ColumnView("Geboortedatum", "ignore")), done.columns());
        assertEquals(Map.of(), assertThere(list, anna).attributes());
        var mapped =
                Files.draft(FileFormat.CSV, false, Map.of("Wijk", "attributes.wijk", "Adres", "email"), Files.PAPER);
        files.done(files.take(list, mapped, "Adres,Wijk", bo + ",Noord"));
        assertEquals(Map.of("wijk", "Noord"), assertThere(list, bo).attributes());
    }

    @Test
    void a_field_of_the_list_comes_in_the_form_of_its_type_and_a_row_with_another_value_is_skipped() {
        var name = "jaren" + UUID.randomUUID().toString().substring(0, 8);
        var list = files.list();
        lists.change(
                list.slug(),
                d -> new ListDraft(
                        d.slug(),
                        d.title(),
                        d.newsletter(),
                        d.optIn(),
                        d.consentText(),
                        null,
                        null,
                        List.of(new ListField(name, null, FieldType.NUMBER, null, true))),
                null);
        var done = files.csv(list, "email;attributes." + name, anna + ";1,50", bo + ";veel", cor + ";");
        assertEquals("2 0 0 1 0", Files.counts(done));
        assertEquals(List.of("3 field-unfit"), Files.skipped(done));
        var skipped = imports.skipped(done.id(), 0, 1, Locale.ENGLISH).get(0);
        assertEquals(name, skipped.field());
        assertTrue(skipped.words().startsWith("The value of “" + name + "” is not of its type"));
        assertEquals(Map.of(name, "1.5"), assertThere(list, anna).attributes());
        assertEquals(
                "0 0 2 1 0",
                Files.counts(files.csv(list, "email;attributes." + name, anna + ";1.5", bo + ";x", cor + ";")));
    }

    @Test
    void an_import_that_waits_can_be_cancelled_and_one_that_is_over_cannot() {
        var list = files.list();
        var done = files.csv(list, "email", anna);
        assertEquals("import-over", refused(() -> imports.cancel(done.id(), Locale.ENGLISH)));
        files.texts("update subscriber_import set state = 'waiting' where id = ?", done.id());
        assertEquals(
                ImportState.CANCELLED, imports.cancel(done.id(), Locale.ENGLISH).state());
    }

    @Test
    void many_batches_take_every_row_once() {
        var list = files.list();
        var lines = new ArrayList<String>(List.of("email,name"));
        var tag = UUID.randomUUID().toString();
        var people = 2 * bulk.atATime(ImportKind.SUBSCRIBERS) + 345;
        for (var i = 0; i < people; i++) lines.add("r" + i + "-" + tag + "@lezer.example,Lezer " + i);
        lines.add("r7-" + tag + "@lezer.example,nog eens");
        var done = files.csv(list, lines.toArray(String[]::new));
        assertEquals(people + " 0 0 1 0", Files.counts(done));
        assertEquals(people, files.size(list));
        assertEquals(List.of("" + people), files.texts("select count(*) from consent where list_id = ?", list.id()));
        files.undone(done);
        assertEquals(0, files.size(list));
    }

    private SubscriberView assertThere(ListView list, String email) {
        var person = files.member(list, email);
        assertNotNull(person, email);
        return person;
    }

    private static String refused(Executable take) {
        return assertThrows(Refused.class, take).code();
    }
}
