package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.ConsentView;
import rubriek.audience.Dossiers;
import rubriek.audience.ListView;
import rubriek.audience.SubscriberChange;
import rubriek.audience.SubscriberView;
import rubriek.audience.Subscribers;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;

/** What a file changed of somebody who was there stands in their history by the names of the fields, as what staff changes does (G-05). */
@DatabaseTest
class ImportedDetailsTest {

    @Inject
    Files files;

    @Inject
    Subscribers subscribers;

    @Inject
    Dossiers dossiers;

    private final String anna = Files.someone();

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @SuppressWarnings("NullAway.Init")
    private SubscriberView person;

    @BeforeEach
    void anna_is_on_a_list() {
        list = files.list();
        person = files.on(list, anna, "confirmed"); // called Anna, of the quarter Zuid
    }

    @Test
    void G_05_an_import_tells_which_fields_it_changed_and_no_value_of_them() {
        files.csv(
                list,
                "email,name,tags,attributes.wijk,attributes.straat",
                anna + ",Anna Bakker,bestuur,Zuid,Lindeplein");
        assertImported(List.of("name", "tags", "attributes.straat"));
        files.csv(list, "email,name,attributes.wijk", anna + ",Anna Bakker,Noord");
        assertImported(List.of("attributes.wijk"));
        var kept = "select concat(coalesce(fields, ''), how) from consent where key_hash ="
                + " (select key_hash from subscriber where email = ?) and fields is not null";
        for (var line : files.texts(kept, anna))
            for (var value : List.of("Bakker", "bestuur", "Noord", "Lindeplein"))
                assertEquals(-1, line.indexOf(value), line);
    }

    @Test
    void G_05_so_it_does_of_who_comes_from_another_list_and_of_who_is_confirmed_by_it() {
        var other = files.list();
        files.csv(other, "email,name,tags", anna + ",Annie,nieuw");
        assertImported(List.of("name", "tags"));
        assertEquals(other.slug(), last().list());
        var third = files.list();
        files.on(third, anna, "unconfirmed");
        files.csv(third, "email,attributes.wijk", anna + ",Oost");
        assertImported(List.of("attributes.wijk"));
        files.csv(files.list(), "email,name", anna + ",Anna");
        assertNull(last().changed(), "nothing but that they came");
    }

    @Test
    void of_whom_a_file_brought_nothing_was_changed() {
        var bo = Files.someone();
        files.csv(list, "email,name,tags", bo + ",Bo,bestuur", anna + ",,");
        person = Files.there(files.member(list, bo));
        assertEquals(
                List.of("imported"),
                steps().stream().map(s -> s.action().word()).toList());
        assertNull(last().changed());
    }

    @Test
    void G_05_an_undo_tells_which_fields_are_what_they_were() {
        var made = files.csv(list, "email,name,tags,attributes.wijk", anna + ",Annie,bestuur,Noord");
        subscribers.change(
                person.id(),
                d -> new SubscriberChange(anna, "Anna Bakker", d.attributes(), d.tags(), null),
                null,
                Files.EDITOR);
        files.undone(made);
        assertEquals("import-undone", last().action().word());
        assertEquals(List.of("tags", "attributes.wijk"), last().changed());
        assertEquals(Map.of("wijk", "Zuid"), subscribers.get(person.id()).attributes());
        files.undone(files.csv(list, "email", Files.someone()));
        var confirmed = files.list();
        files.on(confirmed, anna, "unconfirmed");
        files.undone(files.csv(confirmed, "email", anna));
        assertEquals("import-undone", last().action().word());
        assertNull(last().changed());
    }

    private void assertImported(@Nullable List<String> fields) {
        assertEquals("imported", last().action().word());
        assertEquals(fields, last().changed());
    }

    private ConsentView last() {
        var all = steps();
        return all.get(all.size() - 1);
    }

    private List<ConsentView> steps() {
        return dossiers.history(person.id(), PageRequest.first(99), Locale.ENGLISH)
                .items();
    }
}
