package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.Confirmations;
import rubriek.audience.Erasures;
import rubriek.audience.Linde;
import rubriek.audience.ListView;
import rubriek.audience.OptIn;
import rubriek.audience.SubscriberChange;
import rubriek.audience.SubscriberView;
import rubriek.audience.Subscribers;
import rubriek.audience.Unsubscriptions;
import rubriek.audience.Unsubscriptions.Way;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;
import rubriek.shared.Purpose;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;

/** Who left and is reached at another address since is not new to a file that knows the old one (S-06). */
@DatabaseTest
class MovedAwayTest {

    @Inject
    Files files;

    @Inject
    Linde linde;

    @Inject
    Confirmations confirmations;

    @Inject
    SubscriberImports imports;

    @Inject
    Subscribers subscribers;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Erasures erasures;

    @Inject
    Bulk bulk;

    private final EmailAddress office = Linde.someone();
    private final EmailAddress home = Linde.someone();

    @SuppressWarnings("NullAway.Init")
    private NewsletterView newsletter;

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @SuppressWarnings("NullAway.Init")
    private SubscriberView anna;

    @BeforeEach
    void anna_is_on_a_list() {
        newsletter = linde.newsletter();
        list = linde.list(newsletter, OptIn.SINGLE);
        anna = linde.confirmed(office, list);
    }

    @Test
    void S_06_who_left_and_moved_is_not_brought_back_by_the_address_they_had() {
        leave(list, office);
        moveTo(home);
        var dry = files.done(files.take(
                list, Files.draft(FileFormat.CSV, true), "email", office.value().toUpperCase(Locale.ROOT)));
        assertEquals("0 0 0 1 0", Files.counts(dry));
        assertSkipped(list);
        assertNull(files.member(list, office.value()));
        var inDutch = "Wie dit adres had, heeft zich afgemeld en wordt sindsdien op een ander adres bereikt."
                + " Wie het nu heeft, komt alleen op de lijst door zich zelf aan te melden.";
        assertEquals(inDutch, words(dry, "nl"));
        assertEquals(
                "Whoever had this address left, and is reached at another one since. Whoever has it now only comes on the"
                        + " list by signing up themselves.",
                words(dry, "en"));
    }

    @Test
    void S_06_nor_who_moved_and_left_then_or_left_all_they_were_on() {
        moveTo(home);
        moveTo(Linde.someone());
        leave(list, new EmailAddress(subscribers.get(anna.id()).email()));
        assertSkipped(list);
        assertSkipped(linde.list(newsletter, OptIn.DOUBLE), home);
    }

    @Test
    void S_06_who_moved_and_still_reads_is_not_mailed_at_the_address_they_had_beside_the_one_they_have() {
        moveTo(home);
        for (var onto : List.of(list, linde.list(newsletter, OptIn.DOUBLE))) {
            var dry = files.done(files.take(onto, Files.draft(FileFormat.CSV, true), "email", office.value()));
            var made = files.done(files.take(
                    onto, Files.draft(FileFormat.JSON_LINES, false), "{\"email\": \"" + office.value() + "\"}"));
            for (var each : List.of(dry, made)) assertEquals("0 0 0 1 0", Files.counts(each));
            assertEquals(List.of("2 moved"), Files.skipped(dry));
            assertEquals(List.of("1 moved"), Files.skipped(made));
            assertEquals(
                    "Wie dit adres had, wordt sindsdien op een ander adres bereikt. Wie het nu heeft, komt alleen op de lijst"
                            + " door zich zelf aan te melden.",
                    words(made, "nl"));
            assertEquals(
                    "Whoever had this address is reached at another one since. Whoever has it now only comes on the list by"
                            + " signing up themselves.",
                    words(made, "en"));
            assertNull(files.member(onto, office.value()));
        }
        assertEquals("0 0 1 0 0", Files.counts(files.csv(list, "email", home.value())));
    }

    private String words(ImportView made, String language) {
        return imports.skipped(made.id(), 0, 9, Locale.forLanguageTag(language))
                .get(0)
                .words();
    }

    @Test
    void who_came_back_to_the_address_is_known_by_it() {
        moveTo(home);
        var other = linde.list(newsletter, OptIn.DOUBLE);
        leave(list, home);
        linde.confirmed(home, other);
        moveTo(Linde.someone());
        moveTo(home);
        var third = linde.list(newsletter, OptIn.DOUBLE);
        assertEquals("1 0 0 0 0", Files.counts(files.csv(third, "email", home.value())));
    }

    @Test
    void they_are_found_among_many_who_moved() {
        leave(list, office);
        moveTo(home);
        var rows = new ArrayList<@Nullable Object[]>();
        for (var i = 0; i < Lookup.FEW; i++)
            rows.add(new @Nullable Object[] {"0".repeat(56) + (10_000_000 + i), anna.id()});
        QuarkusTransaction.requiringNew().run(() -> bulk.insert("former_address", "key_hash, subscriber_id", rows));
        assertSkipped(list);
        assertEquals("1 0 0 0 0", Files.counts(files.csv(list, "email", Files.someone())));
        erasures.erase(anna.id(), null, Files.EDITOR);
    }

    @Test
    void who_answered_from_that_address_is_taken_and_who_was_put_there_is_not() {
        leave(list, office);
        moveTo(home);
        var other = linde.list(newsletter, OptIn.SINGLE);
        assertThrows(Refused.class, () -> linde.confirmed(office, other));
        assertSkipped(list);
        linde.signUp(office, other); // anybody may enter an address there
        assertSkipped(list);
        var asking = linde.list(newsletter, OptIn.DOUBLE);
        linde.signUp(office, asking);
        confirmations.confirm(linde.token(Purpose.CONFIRM, asking, office));
        assertEquals("1 0 0 0 0", Files.counts(files.csv(list, "email,name", office.value() + ",Ben")));
        assertEquals("0 0 1 0 0", Files.counts(files.csv(list, "email", office.value())));
    }

    @Test
    void who_has_but_entered_the_address_in_a_form_is_not_confirmed_by_a_file() {
        var asked = linde.list(newsletter, OptIn.DOUBLE);
        linde.confirmed(office, asked);
        leave(asked, office);
        leave(list, office);
        moveTo(home);
        linde.signUp(office, asked);
        assertSkipped(asked);
    }

    @Test
    void G_07_an_address_that_somebody_had_goes_with_them() {
        moveTo(home);
        var former = "select count(*) from former_address where subscriber_id = ?";
        assertEquals(List.of("1"), files.texts(former, anna.id()));
        erasures.erase(anna.id(), null, Files.EDITOR);
        assertEquals(List.of("0"), files.texts(former, anna.id()));
    }

    @Test
    void S_06_a_slip_in_a_sign_up_that_was_corrected_keeps_nobody_away_who_has_that_address() {
        var asking = linde.list(newsletter, OptIn.DOUBLE);
        var jan = Linde.someone();
        linde.signUp(jan, asking);
        anna = linde.member(asking, jan);
        var jans = Linde.someone();
        moveTo(jans);
        confirmations.confirm(linde.token(Purpose.CONFIRM, asking, jans));
        assertEquals("1 0 0 0 0", Files.counts(files.csv(list, "email", jan.value())));
    }

    @Test
    void who_moved_before_the_upgrade_is_known_by_the_ledger() throws IOException {
        var asking = linde.list(newsletter, OptIn.DOUBLE);
        var jan = Linde.someone();
        linde.signUp(jan, asking);
        leave(list, office);
        moveTo(home);
        anna = linde.member(asking, jan);
        var jans = Linde.someone();
        moveTo(jans);
        confirmations.confirm(linde.token(Purpose.CONFIRM, asking, jans));
        moveTo(Linde.someone());
        files.texts("delete from former_address");
        files.texts(of("V231__former_address.sql", "insert into"));
        files.texts(of("V243__former_address_of_a_reader.sql", "update former_address"));
        assertSkipped(list);
        assertEquals("1 0 0 0 0", Files.counts(files.csv(list, "email", jan.value())));
        assertEquals(List.of("2 moved"), Files.skipped(files.csv(list, "email", jans.value())));
    }

    private static String of(String migration, String beginning) throws IOException {
        try (var file = MovedAwayTest.class.getResourceAsStream("/db/migration/" + migration)) {
            var all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(all.indexOf(beginning));
        }
    }

    private void assertSkipped(ListView onto) {
        assertSkipped(onto, office);
    }

    private void assertSkipped(ListView onto, EmailAddress address) {
        var made = files.csv(onto, "email", address.value());
        assertEquals(List.of("2 left-and-moved"), Files.skipped(made));
        assertEquals("0 0 0 1 0", Files.counts(made));
    }

    private void leave(ListView from, EmailAddress address) {
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, from, address), Way.PAGE);
    }

    private void moveTo(EmailAddress address) {
        subscribers.change(
                anna.id(),
                d -> new SubscriberChange(address.value(), d.name(), d.attributes(), d.tags(), null),
                null,
                Files.EDITOR);
    }
}
