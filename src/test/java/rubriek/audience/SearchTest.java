package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubriek.audience.exporting.ExportRow;
import rubriek.audience.exporting.SubscriberExports;
import rubriek.audience.search.WordIndex;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;

/** People are found by the beginnings of words, whichever way they came and whatever became of them. */
@DatabaseTest
class SearchTest {

    @Inject
    Linde linde;

    @Inject
    Subscribers subscribers;

    @Inject
    SubscriberExports exports;

    @Inject
    Enrolments enrolments;

    @Inject
    SubscriberRepository people;

    @Inject
    Erasures erasures;

    @Inject
    Lists lists;

    @Inject
    WordIndex index;

    @Inject
    DataSource database;

    private final String own = "x" + Long.toString(System.nanoTime(), 36);

    @Test
    void by_address_name_domain_and_tag_in_any_case_and_without_accents() {
        var list = linde.list();
        add(list, "noor.smit@" + own + ".example", "Zoë de Wit", "Bestuur Noord");
        for (var q : List.of(
                "noor", "NOOR.s", "smit", "zoe", "ZOË", "wit", "bestuur", "noord", "@" + own, own, "de zo", "wit smi"))
            assertEquals(1, found(list, q).size(), q);
        for (var q : List.of("oor", "mit", "noor qq", "%", "_", "' or 1=1 --", "noord'"))
            assertEquals(List.of(), found(list, q), q);
    }

    @Test
    void by_letters_that_no_accent_makes_too() {
        var list = linde.list();
        add(list, own + "@lezer.example", "Łukasz Sørensen", "Straße");
        for (var q : List.of("lukasz", "łukasz", "ŁUKASZ", "sorensen", "SØR", "strasse", "straße"))
            assertEquals(1, found(list, q).size(), q);
    }

    /** As they lie there since an earlier version. */
    @Test
    void whoever_was_stored_by_other_words_is_found_once_the_upgrade_made_them_anew() throws Exception {
        var list = linde.list();
        add(list, own + "@lezer.example", null, "Straße");
        add(list, own + "2@lezer.example", "Łukasz");
        add(list, own + "3@lezer.example", "Lukas");
        write("update search_word set word = ? where word = ?", octets("łukasz"), octets("lukasz"));
        write("update search_word set word = ? where word = ?", octets("straße"), octets("strasse"));
        write(migration());
        assertEquals(2, linde.number("select count(*) from subscriber where not worded and email like ?", own + "%"));
        while (index.catchUp(500) > 0) {}
        assertEquals(List.of(own + "2@lezer.example"), found(list, "lukasz"));
        assertEquals(List.of(own + "@lezer.example"), found(list, "strasse"));
    }

    private static String migration() throws IOException {
        try (var file = SearchTest.class.getResourceAsStream("/db/migration/V230__letters_without_accents.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] octets(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void only_on_the_list_and_with_the_status_and_tag_that_are_asked_for() {
        var newsletter = linde.newsletter();
        var list = linde.list(newsletter, OptIn.DOUBLE);
        var other = linde.list(newsletter, OptIn.DOUBLE);
        add(list, "noor@" + own + ".example", null, "noord");
        add(other, "noortje@" + own + ".example", null);
        assertEquals(List.of("noor@" + own + ".example"), found(list, "noor"));
        assertEquals(
                1,
                page(list, new SubscriberFilter("noor", SubscriptionStatus.CONFIRMED, "noord"), 1, 9)
                        .total());
        assertEquals(
                0,
                page(list, new SubscriberFilter("noor", SubscriptionStatus.UNSUBSCRIBED, null), 1, 9)
                        .total());
        assertEquals(
                0, page(list, new SubscriberFilter("noor", null, "zuid"), 1, 9).total());
    }

    @Test
    void whole_words_stand_first_and_pages_hold_nobody_twice() {
        var list = linde.list();
        add(list, "noortje@" + own + ".example", "Noortje Noordhof");
        add(list, "b@" + own + ".example", "Noor");
        add(list, "noor@" + own + ".example", "Noor Noor");
        assertEquals("noortje@" + own + ".example", found(list, "noor").get(2));
        var seen = IntStream.rangeClosed(1, 4)
                .mapToObj(page -> page(list, new SubscriberFilter("noor", null, null), page, 1))
                .toList();
        assertEquals(
                List.of(1, 1, 1, 0), seen.stream().map(p -> p.items().size()).toList());
        assertEquals(
                3, seen.stream().flatMap(p -> p.items().stream()).distinct().count());
        assertEquals(3, seen.get(0).total());
    }

    @Test
    void a_sign_up_is_found_at_once_and_a_correction_too() {
        var list = linde.list();
        var address = Linde.someone();
        linde.signUp(address, list);
        var person = linde.member(list, address);
        subscribers.change(
                person.id(),
                d -> new SubscriberChange("anna@" + own + ".example", "Cor", Map.of(), List.of("zuid"), null),
                null,
                Linde.EDITOR);
        assertEquals(List.of(), found(list, address.value()));
        for (var q : List.of("anna@" + own, "cor", "zuid"))
            assertEquals(1, found(list, q).size(), q);
        subscribers.change(
                person.id(),
                d -> new SubscriberChange(d.email(), "Cor", Map.of(), List.of(), null),
                null,
                Linde.EDITOR);
        assertEquals(List.of(), found(list, "zuid"));
    }

    @Test
    void a_name_that_a_reader_gave_themselves_is_found() {
        var list = linde.list();
        var id = add(list, "x@" + own + ".example", "Noor").id();
        QuarkusTransaction.requiringNew().run(() -> {
            var person = people.locked(id);
            person.name = "Cor";
        });
        assertEquals(
                List.of(1, 0),
                List.of(found(list, "cor").size(), found(list, "noor").size()));
    }

    @Test
    void G_07_the_words_of_an_erased_person_are_gone() {
        var list = linde.list();
        var id = add(list, "noor@" + own + ".example", "Noor", "noord").id();
        erasures.erase(id, null, Linde.EDITOR);
        assertEquals(
                0,
                linde.number("select count(*) from search_word where subscriber_id = cast(? as uuid)", id.toString()));
    }

    @Test
    void G_07_the_words_of_whom_another_hand_deleted_go_at_night() throws SQLException {
        var list = linde.list();
        var kept = add(list, "bo@" + own + ".example", "Bo").id();
        var gone = UUID.randomUUID();
        write("insert into search_word (field, word, subscriber_id) values ('', ?, ?)", new byte[] {'x'}, gone);
        index.sweep();
        var words = "select count(*) from search_word where subscriber_id = cast(? as uuid)";
        assertEquals(0, linde.number(words, gone.toString()));
        assertTrue(linde.number(words, kept.toString()) > 0);
    }

    @Test
    void who_was_written_by_a_statement_of_its_own_is_found_after_the_next_round() throws SQLException {
        var list = linde.list();
        var id = UUID.randomUUID();
        var email = "noor@" + own + ".example";
        write(
                "insert into subscriber (id, email, email_key, key_hash, name, attributes, version, created_at, updated_at)"
                        + " select ?, cast(? as varchar(320)), cast(? as varchar(320)), 'x', 'Noor', '{\"stad\":\"Eikenstad\"}', 1, now(), now()",
                id,
                email,
                email);
        write("insert into subscriber_tag (subscriber_id, tag) values (?, 'noord')", id);
        write(
                "insert into subscription (id, subscriber_id, list_id, status, asked_at, version) values (?, ?, ?, 'confirmed', now(), 1)",
                UUID.randomUUID(),
                id,
                list.id());
        while (index.catchUp(500) > 0) {}
        for (var q : List.of("noor", "noord", own))
            assertEquals(1, found(list, q).size(), q);
        assertEquals(
                1,
                linde.number(
                        "select count(*) from search_word where field = 'stad' and subscriber_id = cast(? as uuid)",
                        id.toString()));

        write("update subscriber set name = 'Cor', worded = false where id = ?", id);
        while (index.catchUp(500) > 0) {}
        assertEquals(1, found(list, "cor").size());
    }

    @Test
    void the_file_of_a_search_holds_those_whom_the_search_finds() {
        var list = linde.list();
        add(list, "noor@" + own + ".example", "Noor Wit");
        add(list, "cor@" + own + ".example", "Cor Wit");
        var rows = exports.after(
                exports.portion(list.slug(), new SubscriberFilter("noor wit", null, null), null), null, 10);
        assertEquals(
                List.of("noor@" + own + ".example"),
                rows.stream().map(ExportRow::email).toList());
        assertEquals(
                List.of(),
                exports.after(exports.portion(list.slug(), new SubscriberFilter("oor", null, null), null), null, 10),
                "no parts of words");
    }

    private void write(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    private SubscriberView add(ListView list, String email, @Nullable String name, String... tags) {
        var consent = new ConsentDraft(null, null, "paper form");
        return enrolments.add(
                list.slug(), new SubscriberDraft(email, name, null, List.of(tags), "confirmed", consent), Linde.EDITOR);
    }

    private List<String> found(ListView list, String q) {
        return page(list, new SubscriberFilter(q, null, null), 1, 10).items().stream()
                .map(SubscriberView::email)
                .toList();
    }

    private Page<SubscriberView> page(ListView list, SubscriberFilter filter, int page, int size) {
        return subscribers.list(list.slug(), filter, new PageRequest(page, size));
    }
}
