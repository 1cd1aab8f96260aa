package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import rubriek.shared.EmailAddress;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.shared.Refused;
import rubriek.shared.Stale;
import rubriek.support.DatabaseTest;

@DatabaseTest
class ErasuresTest {

    @Inject
    Linde linde;

    @Inject
    Erasures erasures;

    @Inject
    Subscribers subscribers;

    @Inject
    Suppressions suppressions;

    @Inject
    Confirmations confirmations;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    AddressMoves moves;

    @Inject
    Enrolments enrolments;

    @Inject
    EntityManager database;

    private final EmailAddress anna = Linde.someone();

    @Test
    void G_07_the_address_and_the_name_occur_nowhere_any_more_but_the_hash_is_known() {
        var list = linde.list();
        var name = "Anna " + anna.localPart();
        enrolments.add(
                list.slug(),
                new SubscriberDraft(
                        anna.value(),
                        name,
                        Map.of("bijnaam", name),
                        List.of("t" + anna.localPart()),
                        "unconfirmed",
                        null),
                Linde.EDITOR);
        suppressions.suppress(anna, SuppressionReason.BOUNCE, "550 <" + anna.value() + "> unknown");
        var id = linde.member(list, anna).id();
        var link = linde.token(Purpose.PREFERENCES, list, anna);
        moves.ask(link, new EmailAddress("nieuw-" + anna.value()));
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, anna), Unsubscriptions.Way.PAGE);
        unsubscriptions.explain(linde.token(Purpose.UNSUBSCRIBE, list, anna), LeavingReason.OTHER, name);
        assertFalse(placesOf(anna.localPart()).isEmpty());
        erasures.erase(id, null, Linde.EDITOR);
        assertEquals(List.of(), placesOf(anna.localPart()));
        assertThrows(Missing.class, () -> subscribers.get(id));
        var known = suppressions.list(new SuppressionFilter(anna.value(), false), PageRequest.first(5));
        assertEquals(1, known.total());
        assertNull(known.items().get(0).email());
    }

    @Test
    void G_07_nor_does_an_address_that_they_had_before_which_nobody_brings_back() {
        var list = linde.list();
        var person = linde.confirmed(anna, list);
        suppressions.suppress(anna, SuppressionReason.BOUNCE, "550 <" + anna.value() + "> unknown");
        movedTo(Linde.someone(), person.id());
        assertFalse(placesOf(anna.localPart()).isEmpty());
        erasures.erase(person.id(), null, Linde.EDITOR);
        assertEquals(List.of(), placesOf(anna.localPart()));
        var draft = Linde.draft(anna, "confirmed");
        assertThrows(Refused.class, () -> enrolments.add(list.slug(), draft, Linde.EDITOR));
    }

    @Test
    void G_07_nor_does_one_that_the_ledger_no_longer_tells_of() {
        var list = linde.list();
        var person = linde.confirmed(anna, list);
        suppressions.suppress(anna, SuppressionReason.BOUNCE, "550 <" + anna.value() + "> unknown");
        movedTo(Linde.someone(), person.id());
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "delete from consent where subscription_id in (select id from subscription where subscriber_id = ?1)")
                        .setParameter(1, person.id())
                        .executeUpdate());
        erasures.erase(person.id(), null, Linde.EDITOR);
        assertEquals(List.of(), placesOf(anna.localPart()));
    }

    @Test
    void G_07_one_that_somebody_else_has_now_is_theirs() {
        var list = linde.list();
        var person = linde.confirmed(anna, list);
        movedTo(Linde.someone(), person.id());
        linde.signUp(anna, list);
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, anna));
        suppressions.suppress(anna, SuppressionReason.BOUNCE, "550 unknown");
        erasures.erase(person.id(), null, Linde.EDITOR);
        var known = suppressions.list(new SuppressionFilter(anna.value(), true), PageRequest.first(5));
        assertEquals(
                List.of(SuppressionReason.BOUNCE),
                known.items().stream().map(SuppressionView::reason).toList());
        assertEquals(anna.value(), known.items().get(0).email());
    }

    @Test
    void G_07_nor_does_one_that_somebody_else_wants_to_move_to() {
        var list = linde.list();
        var ben = Linde.someone();
        linde.confirmed(ben, list);
        moves.ask(linde.token(Purpose.PREFERENCES, list, ben), anna);
        var person = linde.confirmed(anna, list);
        erasures.erase(person.id(), null, Linde.EDITOR);
        assertEquals(List.of(), placesOf(anna.localPart()));
    }

    private void movedTo(EmailAddress address, UUID person) {
        subscribers.change(
                person,
                d -> new SubscriberChange(address.value(), d.name(), d.attributes(), d.tags(), null),
                null,
                Linde.EDITOR);
    }

    @Test
    void the_ledger_keeps_the_proof_without_the_address() {
        var list = linde.list();
        var person = linde.confirmed(anna, list);
        var subscription = linde.subscription(list, anna).toString();
        erasures.erase(person.id(), null, Linde.EDITOR);
        assertEquals(
                List.of("added", "erased"),
                linde.texts(
                        "select action from consent where subscription_id = cast(? as uuid) order by id",
                        subscription));
    }

    @Test
    void a_person_who_was_changed_since_is_not_erased_unseen() {
        var person = linde.confirmed(anna, linde.list());
        assertThrows(Stale.class, () -> erasures.erase(person.id(), person.version() + 1, Linde.EDITOR));
        assertEquals(anna.value(), subscribers.get(person.id()).email());
    }

    @Test
    void no_step_of_a_persons_life_writes_the_address_in_the_log() {
        var written = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                written.add(line.getMessage()
                        + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        try {
            var list = linde.list();
            linde.signUp(anna, list);
            confirmations.confirm(linde.token(Purpose.CONFIRM, list, anna));
            unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, anna), Unsubscriptions.Way.PAGE);
            var other = linde.confirmed(Linde.someone(), list).id();
            var taken = new SubscriberChange(anna.value(), null, null, null, null);
            assertThrows(Refused.class, () -> subscribers.change(other, d -> taken, null, Linde.EDITOR));
            erasures.erase(linde.member(list, anna).id(), null, Linde.EDITOR);
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertEquals(
                List.of(),
                written.stream().filter(l -> l.contains(anna.localPart())).toList());
    }

    /** Every column of every table of ours that holds this text, as text or as octets. */
    private List<String> placesOf(String text) {
        var places = new ArrayList<String>();
        for (var column : linde.texts("select concat(table_name, ',', column_name) from information_schema.columns"
                + " where lower(table_schema) = 'public' and lower(data_type) in ('character varying', 'text', 'character large object')"
                + " and lower(table_name) not like 'qrtz%' and lower(table_name) not like 'flyway%'")) {
            var parts = column.split(",", 2);
            var sql = "select count(*) from " + parts[0] + " where cast(" + parts[1] + " as varchar(100000)) like ?";
            if (linde.number(sql, "%" + text + "%") > 0) places.add(column);
        }
        var octets = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        for (var column : linde.texts(
                "select concat(table_name, ',', column_name, ',', lower(data_type)) from information_schema.columns"
                        + " where lower(table_schema) = 'public' and lower(data_type) in ('bytea', 'binary varying', 'binary large object')"
                        + " and lower(table_name) not like 'qrtz%'")) {
            var parts = column.split(",", 3);
            var hex =
                    parts[2].equals("bytea") ? "encode(" + parts[1] + ", 'hex')" : "lower(rawtohex(" + parts[1] + "))";
            var sql = "select count(*) from " + parts[0] + " where " + hex + " like ?";
            if (linde.number(sql, "%" + octets + "%") > 0) places.add(column);
        }
        return places;
    }
}
