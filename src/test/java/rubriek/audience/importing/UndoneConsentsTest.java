package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.Confirmations;
import rubriek.audience.Linde;
import rubriek.audience.ListView;
import rubriek.audience.OptIn;
import rubriek.audience.Silent;
import rubriek.audience.Stays;
import rubriek.audience.SubscriptionStatus;
import rubriek.shared.EmailAddress;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;

/** The consent that a mistaken import brought goes with it, and what somebody said themselves since does not. */
@DatabaseTest
class UndoneConsentsTest {

    private static final String STAYED = "select cast(undone_left as varchar) || ' ' || cast(undone_active as varchar)"
            + " from subscriber_import where id = ?";

    @Inject
    Files files;

    @Inject
    Linde linde;

    @Inject
    Confirmations confirmations;

    @Inject
    Silent silent;

    @Inject
    Stays stays;

    private final EmailAddress cor = Linde.someone();

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @BeforeEach
    void a_list() {
        list = linde.list();
    }

    @Test
    void G_01_who_asked_by_the_form_and_was_confirmed_by_the_import_waits_for_their_mailbox_again() {
        linde.signUp(cor, list);
        files.undone(files.csv(list, "email", cor.value()));
        assertEquals(SubscriptionStatus.UNCONFIRMED, status());
        assertEquals(List.of("asked", "imported", "import-undone"), linde.steps(list, cor));
        assertEquals("1", notices());
    }

    @Test
    void G_01_who_pressed_the_button_of_their_confirmation_after_the_import_stays() {
        files.on(list, cor.value(), "unconfirmed");
        var token = linde.token(Purpose.CONFIRM, list, cor);
        var made = files.csv(list, "email", cor.value());
        for (var i = 0; i < 2; i++)
            assertTrue(confirmations.confirm(token).orElseThrow().confirmed());
        assertEquals(List.of("asked", "imported", "confirmed"), linde.steps(list, cor), "once, however often");
        files.undone(made);
        assertEquals(SubscriptionStatus.CONFIRMED, status());
        var words = "select words from consent where action = 'confirmed' and subscription_id = ?";
        assertEquals(List.of(list.consentText()), files.texts(words, linde.subscription(list, cor)));
    }

    @Test
    void A_11_G_01_who_said_since_that_they_still_want_it_stays() {
        list = silent.list(list.newsletter());
        var made = files.csv(list, "email,consentAt", cor.value() + ",2019-03-01T09:00:00Z");
        silent.morning();
        stays.stay(linde.token(Purpose.STAY, list, cor));
        assertEquals(List.of("imported", "reconfirm-asked", "reconfirmed"), linde.steps(list, cor));
        files.undone(made);
        assertEquals(SubscriptionStatus.CONFIRMED, status());
    }

    @Test
    void the_button_confirms_what_was_asked_for_in_one_go_though_an_import_confirmed_one_of_them() {
        var newsletter = linde.newsletter();
        list = linde.list(newsletter, OptIn.DOUBLE);
        var other = linde.list(newsletter, OptIn.DOUBLE);
        linde.signUp(cor, list, other);
        var token = linde.token(Purpose.CONFIRM, list, cor);
        files.csv(list, "email", cor.value());
        confirmations.confirm(token);
        assertEquals(List.of("asked", "imported", "confirmed"), linde.steps(list, cor));
        assertEquals(List.of("asked", "confirmed"), linde.steps(other, cor));
    }

    @Test
    void G_01_a_newcomer_who_signs_up_where_a_form_is_enough_stays() {
        list = linde.list(linde.newsletter(), OptIn.SINGLE);
        var made = files.csv(list, "email", cor.value());
        for (var i = 0; i < 2; i++) linde.signUp(cor, list);
        assertEquals(List.of("imported", "confirmed"), linde.steps(list, cor));
        files.undone(made);
        assertEquals(SubscriptionStatus.CONFIRMED, status());
    }

    /** Anybody may enter an address in a form: it proves nothing, and is not lost either. */
    @Test
    void G_01_a_newcomer_who_signs_up_where_the_mailbox_is_asked_is_asked_by_the_undo() {
        var made = files.csv(list, "email", cor.value());
        for (var i = 0; i < 2; i++) linde.signUp(cor, list);
        assertEquals(SubscriptionStatus.CONFIRMED, status());
        assertEquals(List.of("imported", "asked"), linde.steps(list, cor));
        assertEquals("0", notices());
        files.undone(made);
        assertEquals(SubscriptionStatus.UNCONFIRMED, status());
        assertEquals("1", notices());
        assertEquals(List.of("0 1"), files.texts(STAYED, made.id()));
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, cor));
        assertEquals(List.of("imported", "asked", "import-undone", "confirmed"), linde.steps(list, cor));
    }

    @Test
    void who_was_asked_by_an_editor_and_signs_up_after_the_import_is_asked_anew() {
        files.on(list, cor.value(), "unconfirmed");
        var made = files.csv(list, "email", cor.value());
        linde.signUp(cor, list);
        files.undone(made);
        assertEquals(SubscriptionStatus.UNCONFIRMED, status());
        assertEquals("2", notices());
        assertEquals(List.of("asked", "imported", "asked", "import-undone"), linde.steps(list, cor));
    }

    @Test
    void a_newcomer_who_did_nothing_goes() {
        files.undone(files.csv(list, "email", cor.value()));
        assertFalse(linde.knows(list, cor));
    }

    private @Nullable SubscriptionStatus status() {
        return Objects.requireNonNull(linde.member(list, cor)).status();
    }

    private String notices() {
        return files.texts("select count(*) from notice where subscription_id = ?", linde.subscription(list, cor))
                .get(0);
    }
}
