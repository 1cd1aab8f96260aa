package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import rubriek.audience.Dossiers;
import rubriek.audience.Erasures;
import rubriek.audience.ListView;
import rubriek.audience.SubscriberChange;
import rubriek.audience.SubscriberView;
import rubriek.audience.Subscribers;
import rubriek.audience.SubscriptionStatus;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;

/** An import was a mistake: what it did is taken back, and what people did themselves stays. */
@DatabaseTest
class UndoneImportsTest {

    @Inject
    Files files;

    @Inject
    SubscriberImports imports;

    @Inject
    Subscribers subscribers;

    @Inject
    Erasures erasures;

    @Inject
    Dossiers dossiers;

    private final String anna = Files.someone();
    private final String bo = Files.someone();
    private final String cor = Files.someone();

    /** Else a segment that is sent to at once would mean whom it meant before. */
    @Test
    void what_is_finished_or_undone_can_be_searched_for() {
        var list = files.list();
        files.on(list, bo, "confirmed");
        var words = "select count(*) from search_word w join subscriber p on p.id = w.subscriber_id"
                + " where p.email = ? and w.word = ?";
        var done = files.csv(list, "email,attributes.wijk", bo + ",Noord");
        assertEquals(List.of("1"), files.texts(words, bo, octets("noord")));
        files.undone(done);
        assertEquals(List.of("0"), files.texts(words, bo, octets("noord")));
    }

    @Test
    void G_07_who_goes_with_an_import_leaves_no_words() {
        var list = files.list();
        files.on(list, bo, "confirmed");
        var done = files.csv(list, "email", anna, bo);
        var words = "select count(*) from search_word where word = ?";
        for (var person : List.of(anna, bo)) assertEquals(List.of("1"), files.texts(words, octets(person)));
        files.undone(done);
        assertEquals(List.of("0"), files.texts(words, octets(anna)));
        assertEquals(List.of("1"), files.texts(words, octets(bo)));
    }

    /** Whoever brought them: no rule of what is kept would ever see them again. */
    @Test
    void G_08_who_is_on_no_list_any_more_is_forgotten_whichever_import_they_came_by() {
        var imports = List.of(files.csv(files.list(), "email", anna), files.csv(files.list(), "email", anna));
        var known = "select count(*) from subscriber where email = ?";
        for (var made : imports) {
            assertEquals(List.of("1"), files.texts(known, anna));
            files.undone(made);
        }
        assertEquals(List.of("0"), files.texts(known, anna));
        assertEquals(List.of("0"), files.texts("select count(*) from search_word where word = ?", octets(anna)));
    }

    @Test
    void G_08_so_is_who_once_asked_for_a_list_that_they_are_not_on() {
        var asked = files.on(files.list(), anna, "unconfirmed");
        var made = files.csv(files.list(), "email", anna);
        files.texts(
                "delete from subscription where status = 'unconfirmed' and subscriber_id = ?",
                asked.id()); // nobody answered in time
        files.undone(made);
        assertEquals(List.of("0"), files.texts("select count(*) from subscriber where email = ?", anna));
    }

    private static byte[] octets(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
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
        assertEquals(
                "Taken off the list again: 1. As they were before: 2. Stayed as they are: 1 who left since or were taken off,"
                        + " 1 who did something themselves since, and 0 of whom something was changed since.",
                undone.undone().words());
        assertNull(files.member(list, anna));
        assertEquals(List.of("0"), files.texts("select count(*) from subscriber where email = ?", anna));
        var again = assertThere(list, bo);
        assertEquals("Anna", again.name());
        assertEquals(List.of(), again.tags());
        assertEquals(Map.of("wijk", "Zuid"), again.attributes());
        assertEquals(SubscriptionStatus.UNCONFIRMED, assertThere(list, cor).status());
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, assertThere(list, left).status());
        assertEquals(SubscriptionStatus.CONFIRMED, assertThere(list, moved).status());
        assertEquals("import-undone", lastStep(again));
        assertEquals("import-undo-over", refused(() -> imports.undo(done.id(), "x", Locale.ENGLISH)));
    }

    @Test
    void while_an_import_is_being_undone_it_says_so_to_whoever_would_undo_or_stop_it() {
        var done = files.csv(files.list(), "email", anna);
        for (var again : List.<Executable>of(
                () -> imports.undo(done.id(), "x", Locale.ENGLISH), () -> imports.cancel(done.id(), Locale.ENGLISH)))
            unseen(() -> {
                files.texts("update subscriber_import set state = 'undoing' where id = ?", done.id());
                assertEquals("import-undoing", refused(again));
            });
    }

    @Test
    void what_was_changed_since_stays_when_an_import_is_undone() {
        var list = files.list();
        files.on(list, anna, "confirmed");
        var done = files.csv(list, "email,name", anna + ",Anna de Wit");
        var person = assertThere(list, anna);
        subscribers.change(
                person.id(), c -> new SubscriberChange(c.email(), "Annie", c.attributes(), c.tags(), null), null, "x");
        assertNull(done.undone());
        var undone = files.undone(done).undone();
        assertEquals(new UndoneView.Stayed(0, 0, 1), undone.stayed());
        assertEquals(0, undone.restored());
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

    private String lastStep(SubscriberView person) {
        var steps = dossiers.history(person.id(), PageRequest.first(9), Locale.ENGLISH)
                .items();
        return steps.get(steps.size() - 1).action().word();
    }

    /** In a transaction that nobody works on and that comes to nothing. */
    private static void unseen(Runnable task) {
        QuarkusTransaction.begin();
        try {
            task.run();
        } finally {
            QuarkusTransaction.rollback();
        }
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
