package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubriek.audience.Erasures;
import rubriek.audience.ListView;
import rubriek.audience.SubscriberChange;
import rubriek.audience.Subscribers;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** Whom a skipped row was about is told, and forgotten with them. */
@DatabaseTest
class SkippedAddressesTest {

    @Inject
    Files files;

    @Inject
    SubscriberImports imports;

    @Inject
    Erasures erasures;

    @Inject
    Subscribers subscribers;

    @Inject
    ImportRounds rounds;

    @Inject
    TickingClock clock;

    private final String anna = Files.someone();
    private final String bo = Files.someone();

    @Test
    void each_skipped_row_says_whom_it_is_about_as_it_is_written() {
        var done = files.csv(
                files.list(), "email,name", anna + ",Anna", anna.toUpperCase(Locale.ROOT) + ",x", "geen adres,x", ",x");
        assertEquals(Arrays.asList(anna.toUpperCase(Locale.ROOT), "geen adres", null), addresses(done));
        var cells = files.csv(files.list(), "email,name", bo + ",Bo,3,4", "\"'=x@\nb@\",x");
        assertEquals(Arrays.asList(bo, "=x@"), addresses(cells));
    }

    @Test
    void H_13_what_no_text_may_hold_stops_no_import() {
        var draft = Files.draft(FileFormat.JSON_LINES, false);
        var done = files.done(files.take(
                files.list(), draft, "{\"email\": \"" + anna + "\"}", "{\"email\": \"a\\u0000b\", \"k\\u0000\": 1}"));
        assertEquals(ImportState.FINISHED, done.state());
        assertEquals(List.of("a b"), addresses(done));
        assertEquals(List.of("k"), done.unused());
    }

    @Test
    void G_07_who_is_erased_stands_in_no_skipped_row_whatever_the_spelling() {
        var list = files.list();
        var lines = new String[] {
            "email,name",
            anna + ",Anna",
            anna.toUpperCase(Locale.ROOT) + ",x",
            "Anna <" + anna + ">,x",
            anna + "@,x",
            bo + ",",
            bo + ",x"
        };
        var done = files.csv(list, lines);
        assertEquals(4, addresses(done).stream().filter(Objects::nonNull).count());
        erase(list, anna);
        assertEquals(Arrays.asList(null, null, null, bo), addresses(done));
        var again = files.csv(list, lines);
        assertEquals(Arrays.asList(null, null, null, null, bo), addresses(again).subList(0, 5));
        assertEquals(
                List.of("0"),
                files.texts("select count(*) from subscriber_import_skip where lower(email) like ?", "%" + anna + "%"));
    }

    @Test
    void G_07_so_it_is_of_an_address_that_they_had_before_and_no_file_brings_it_back() {
        var list = files.list();
        var done = files.csv(list, "email,name", anna + ",Anna", anna + ",x", bo + ",", bo + ",x");
        var person = files.member(list, anna).id();
        subscribers.change(
                person, d -> new SubscriberChange(Files.someone(), null, null, null, null), null, Files.EDITOR);
        assertEquals(Arrays.asList(anna, bo), addresses(done));
        erasures.erase(person, null, Files.EDITOR);
        assertEquals(Arrays.asList(null, bo), addresses(done));
        var again = files.csv(list, "email,name", anna + ",Anna");
        assertEquals(
                List.of("erased"),
                files.texts(
                        "select reason from subscriber_import_skip where import_id = cast(? as uuid)",
                        again.id().toString()));
    }

    @Test
    void G_07_a_text_that_names_somebody_goes_with_anybody_and_does_not_come_again() {
        var list = files.list();
        var brien = "o'" + Files.someone();
        var lines = new String[] {
            "email,name",
            anna + ",Anna",
            brien + ",O",
            bo + " / " + anna + ",x",
            "O'Brien <" + brien + ">,x",
            bo + "|" + brien + ",x",
            "wie dan,x"
        };
        var done = files.csv(list, lines);
        assertEquals(4, addresses(done).stream().filter(Objects::nonNull).count());
        erase(list, anna);
        assertEquals(Arrays.asList(null, null, null, null), addresses(done), "nobody can tell whom they name");
        erase(list, brien);
        var again = files.csv(list, lines);
        assertEquals(Arrays.asList(null, null, null, null, null, "wie dan"), addresses(again));
    }

    @Test
    void what_is_no_address_is_kept_for_a_day_and_what_is_longer_than_one_not_at_all() {
        var done = files.csv(files.list(), "email", "geen adres", "x".repeat(400));
        assertEquals(Arrays.asList("geen adres", null), addresses(done));
        clock.forward(Duration.ofDays(2));
        rounds.forget();
        assertEquals(Arrays.asList(null, null), addresses(done));
    }

    @Test
    void G_09_those_of_a_dry_run_go_with_its_file_and_those_of_an_undone_import_at_once() {
        var tried = files.done(files.take(files.list(), Files.draft(FileFormat.CSV, true), "email", anna, anna));
        assertEquals(List.of(anna), addresses(tried));
        clock.forward(Duration.ofDays(2));
        rounds.forget();
        assertEquals(Arrays.asList((String) null), addresses(tried));
        var done = files.csv(files.list(), "email", bo, bo);
        files.undone(done);
        rounds.forget();
        assertEquals(Arrays.asList((String) null), addresses(done));
    }

    @Test
    void G_09_addresses_of_skipped_rows_go_when_the_import_can_no_longer_be_undone() {
        var done = files.csv(files.list(), "email", anna, anna);
        clock.forward(Duration.ofDays(29));
        rounds.forget();
        assertEquals(List.of(anna), addresses(done));
        clock.forward(Duration.ofDays(2));
        rounds.forget();
        assertEquals(Arrays.asList((String) null), addresses(done));
    }

    private void erase(ListView list, String email) {
        var person = files.member(list, email);
        assertNotNull(person);
        erasures.erase(person.id(), null, Files.EDITOR);
    }

    private List<@Nullable String> addresses(ImportView done) {
        return imports.skipped(done.id(), 0, 20, Locale.ENGLISH).stream()
                .map(SkippedRow::email)
                .toList();
    }
}
