package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.audience.Dossiers;
import rubriek.audience.Erasures;
import rubriek.audience.ListView;
import rubriek.audience.SubscriberChange;
import rubriek.audience.SubscriberView;
import rubriek.audience.Subscribers;
import rubriek.audience.SubscriptionStatus;
import rubriek.audience.SuppressionDraft;
import rubriek.audience.Suppressions;
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
    Erasures erasures;

    @Inject
    Suppressions suppressions;

    @Inject
    Dossiers dossiers;

    private final String anna = Files.someone();
    private final String bo = Files.someone();
    private final String cor = Files.someone();

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
        var step = dossiers.history(person.id(), PageRequest.first(5)).items().get(0);
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
        assertEquals(
                List.of("0"),
                files.texts("select count(*) from subscriber_import_part where import_id = ?", done.id()),
                "the file goes with its end");
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
        suppressions.create(new SuppressionDraft(bo, "bounce", "550", null));
        suppressions.create(new SuppressionDraft(cor, "liever niet", null, list.slug()));
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
    void an_import_is_undone_as_a_whole() {
        var list = files.list();
        files.on(list, bo, "confirmed");
        files.on(list, cor, "unconfirmed");
        var left = Files.someone();
        var moved = Files.someone();
        var done = files.csv(
                list,
                "email,name,tags,attributes.wijk",
                anna + ",,,",
                bo + ",Bo,nieuw,Noord",
                cor + ",,,",
                left + ",,,",
                moved + ",,,");
        assertEquals("3 2 0 0 0", Files.counts(done));
        assertNotNull(done.undoUntil());
        var gone = assertThere(list, left);
        subscribers.change(
                gone.id(),
                c -> new SubscriberChange(c.email(), c.name(), c.attributes(), c.tags(), "unsubscribed"),
                null,
                "x");
        byThemselves(list, moved);
        var undone = files.undone(done);
        assertEquals(ImportState.UNDONE, undone.state());
        assertNull(files.member(list, anna));
        assertEquals(List.of("0"), files.texts("select count(*) from subscriber where email = ?", anna));
        var again = assertThere(list, bo);
        assertEquals("Anna", again.name());
        assertEquals(List.of(), again.tags());
        assertEquals(Map.of("wijk", "Zuid"), again.attributes());
        assertEquals(SubscriptionStatus.UNCONFIRMED, assertThere(list, cor).status());
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, assertThere(list, left).status());
        assertEquals(SubscriptionStatus.CONFIRMED, assertThere(list, moved).status());
        var steps = dossiers.history(again.id(), PageRequest.first(9)).items();
        assertEquals("import-undone", steps.get(steps.size() - 1).action().word());
        assertEquals("import-undo-over", refused(() -> imports.undo(done.id(), "x", Locale.ENGLISH)));
    }

    @Test
    void what_was_changed_since_stays_when_an_import_is_undone() {
        var list = files.list();
        files.on(list, anna, "confirmed");
        var done = files.csv(list, "email,name", anna + ",Anna de Wit");
        var person = assertThere(list, anna);
        subscribers.change(
                person.id(), c -> new SubscriberChange(c.email(), "Annie", c.attributes(), c.tags(), null), null, "x");
        files.undone(done);
        assertEquals("Annie", assertThere(list, anna).name());
    }

    @Test
    void G_07_what_an_import_remembers_of_somebody_goes_with_them() {
        var list = files.list();
        var person = files.on(list, anna, "confirmed");
        var done = files.csv(list, "email,name", anna + ",Anna de Wit");
        var sql = "select count(*) from subscriber_import_change where import_id = ?";
        assertEquals(List.of("1"), files.texts(sql, done.id()));
        erasures.erase(person.id(), null, "x");
        assertEquals(List.of("0"), files.texts(sql, done.id()));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "email,name,name/import-column-twice",
                "email,e-mail/import-column-twice",
                "email,=cmd|x/import-column-formula",
                "naam,plaats/import-without-address",
                "anna@lezer.example/import-without-address"
            })
    void headings_that_cannot_be_are_refused_at_once(String headings, String code) {
        var list = files.list();
        assertEquals(code, refused(() -> files.take(list, Files.draft(FileFormat.CSV, false), headings, anna)));
    }

    @Test
    void five_thousand_columns_an_empty_file_and_a_mapping_of_nothing_are_refused() {
        var list = files.list();
        var wide = "email" + ",x".repeat(5_000);
        var draft = Files.draft(FileFormat.CSV, false);
        assertEquals("import-columns", refused(() -> files.take(list, draft, wide, anna)));
        assertEquals("import-empty-file", refused(() -> files.take(list, draft, new byte[0])));
        var mapped = Files.draft(FileFormat.CSV, false, Map.of("Wijk", "attributes.wijk"), Files.PAPER);
        assertEquals("import-column-missing", refused(() -> files.take(list, mapped, "email", anna)));
        var xlsx = Files.draft(FileFormat.XLSX, false);
        assertEquals("import-unreadable", refused(() -> files.take(list, xlsx, "email", anna)));
        assertEquals(List.of("0"), files.texts("select count(*) from subscriber_import where list_id = ?", list.id()));
    }

    @Test
    void windows_1252_is_recognised() {
        var list = files.list();
        var file = ("naam;email\nZoë;" + anna + "\n").getBytes(Charset.forName("windows-1252"));
        files.done(files.take(list, Files.draft(FileFormat.CSV, false), file));
        assertEquals("Zoë", assertThere(list, anna).name());
    }

    @Test
    void a_sheet_of_excel_is_read_with_its_dates_and_without_its_formulas() {
        var list = files.list();
        var sheet = Sheet.of(List.of(
                List.of("E-mail", "Naam", "Toestemming op"),
                List.of(anna, "=1+1", "44258"),
                List.of("geen adres", "", "")));
        var done = files.done(files.take(list, Files.draft(FileFormat.XLSX, false), sheet));
        assertEquals("1 0 0 1 0", Files.counts(done), () -> "" + done);
        assertEquals(List.of("3 address-unfit"), Files.skipped(done));
        assertEquals("outcome", assertThere(list, anna).name());
        assertEquals(
                Instant.parse("2021-03-02T23:00:00Z"),
                assertThere(list, anna).lists().get(0).confirmedAt());
    }

    @Test
    void json_lines_carry_their_own_consent() {
        var list = files.list();
        var none = Files.draft(FileFormat.JSON_LINES, false, Map.of(), null);
        var done = files.done(files.take(
                list,
                none,
                "{\"email\":\"" + anna
                        + "\",\"tags\":[\"a\",\"b\"],\"attributes\":{\"wijk\":\"Noord\"},\"consent\":{\"how\":\"form\",\"at\":\"2021-03-03T14:02:00+01:00\"}}",
                "{\"email\":\"" + bo + "\"}"));
        assertEquals(List.of("2 consent-missing"), Files.skipped(done));
        var person = assertThere(list, anna);
        assertEquals(List.of("a", "b"), person.tags());
        assertEquals(Map.of("wijk", "Noord"), person.attributes());
        assertEquals(
                Instant.parse("2021-03-03T13:02:00Z"), person.lists().get(0).confirmedAt());
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
        for (var i = 0; i < 12_345; i++) lines.add("r" + i + "-" + tag + "@lezer.example,Lezer " + i);
        lines.add("r7-" + tag + "@lezer.example,nog eens");
        var done = files.csv(list, lines.toArray(String[]::new));
        assertEquals("12345 0 0 1 0", Files.counts(done));
        assertEquals(12_345, files.size(list));
        assertEquals(List.of("12345"), files.texts("select count(*) from consent where list_id = ?", list.id()));
        files.undone(done);
        assertEquals(0, files.size(list));
    }

    /** As if the person had done something by a page of their own. */
    private void byThemselves(ListView list, String email) {
        files.texts(
                "insert into consent (subscription_id, list_id, key_hash, action, at, recorded_at, who, how)"
                        + " select s.id, s.list_id, p.key_hash, 'confirmed', p.created_at, p.created_at, 'subscriber', 'page'"
                        + " from subscription s join subscriber p on p.id = s.subscriber_id where s.list_id = ? and p.email = ?",
                list.id(),
                email);
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
