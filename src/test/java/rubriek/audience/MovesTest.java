package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeyedHash;
import rubriek.shared.Purpose;
import rubriek.shared.SignedTokens;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;
import rubriek.support.Waiting;

/** Moving to another address and back within a day: each mailbox answers for itself, and one is left behind, not two. */
@DatabaseTest
class MovesTest {

    @Inject
    Linde linde;

    @Inject
    AddressMoves moves;

    @Inject
    Confirmations confirmations;

    @Inject
    Subscribers subscribers;

    @Inject
    Notices notices;

    @Inject
    KeyedHash hash;

    @Inject
    SignedTokens tokens;

    @Inject
    Preferences preferencesPage;

    @Inject
    DataSource database;

    @Inject
    TickingClock clock;

    private final EmailAddress office = Linde.someone();
    private final EmailAddress home = Linde.someone();

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @SuppressWarnings("NullAway.Init")
    private SubscriberView anna;

    @BeforeEach
    void anna_is_on_a_list() {
        list = linde.list();
        anna = linde.confirmed(office, list);
    }

    @Test
    void who_moves_back_the_same_day_is_at_home_and_the_other_address_is_the_former_one() {
        var there = asked(office, home);
        moves.move(there);
        assertEquals(List.of(hash.of(office)), former());
        clock.forward(Duration.ofHours(1));
        var back = asked(home, office);
        assertTrue(moves.move(back).orElseThrow().done());
        assertEquals(office.value(), subscribers.get(anna.id()).email());
        assertEquals(List.of(hash.of(home)), former());
        assertEquals(Optional.empty(), moves.move(there), "the link of before");
        assertEquals(List.of("added", "address-changed", "address-changed"), linde.steps(list, office));
        linde.signUp(office, linde.list(linde.newsletter(), OptIn.SINGLE));
        assertEquals(2, subscribers.get(anna.id()).lists().size(), "nothing that blocks is left");
    }

    @Test
    void who_was_taken_elsewhere_since_is_not_told_that_they_are_there() {
        var link = asked(office, home);
        moves.move(link);
        assertTrue(moves.look(link).orElseThrow().done());
        moveByHand(office);
        assertEquals(Optional.empty(), moves.look(link));
        assertEquals(Optional.empty(), moves.move(link));
        assertEquals(office.value(), subscribers.get(anna.id()).email());
    }

    @Test
    void who_stays_after_all_is_not_moved_by_the_mailbox_that_they_mistyped() {
        var link = asked(office, home);
        clock.forward(Duration.ofHours(1));
        moves.ask(preferences(office), office);
        assertEquals(Optional.empty(), moves.move(link));
        assertEquals(office.value(), subscribers.get(anna.id()).email());
    }

    @Test
    void G_03_nor_is_whom_an_editor_corrected_since() {
        var stranger = Linde.someone();
        var link = asked(office, stranger);
        moveByHand(home);
        assertEquals(Optional.empty(), moves.look(link));
        assertEquals(Optional.empty(), moves.move(link));
        assertEquals(home.value(), subscribers.get(anna.id()).email());
        assertEquals(Optional.empty(), waiting(home));
    }

    @Test
    void G_03_nor_while_the_editor_is_at_it() throws Exception {
        var stranger = Linde.someone();
        var link = asked(office, stranger);
        var pressed = QuarkusTransaction.requiringNew().call(() -> {
            moveByHand(home);
            var pressing = CompletableFuture.supplyAsync(() -> moves.move(link));
            Waiting.forUs(database);
            return pressing;
        });
        assertEquals(Optional.empty(), pressed.get());
        assertEquals(home.value(), subscribers.get(anna.id()).email());
    }

    @Test
    void an_editor_who_corrects_a_letter_case_withdraws_nothing() {
        var link = asked(office, home);
        moveByHand(new EmailAddress(office.value().replace("lezer-", "Lezer-")));
        assertTrue(moves.move(link).orElseThrow().done());
    }

    @Test
    void S_12_who_wants_the_address_after_all_goes_on_with_the_mail_that_came() {
        var link = asked(office, home);
        clock.forward(Duration.ofHours(1));
        moves.ask(preferences(office), new EmailAddress(office.value().replace("lezer-", "Lezer-")));
        assertEquals(Optional.empty(), moves.look(link));
        assertEquals(Optional.empty(), waiting(office));
        moves.ask(preferences(office), home);
        assertEquals(Optional.of(home), waiting(office));
        assertEquals(List.of(), mailsTo(home), "it was mailed a short while ago");
        assertTrue(moves.move(link).orElseThrow().done());
        assertEquals(home.value(), subscribers.get(anna.id()).email());
    }

    @Test
    void who_wants_it_after_all_before_the_mail_left_gets_it() {
        moves.ask(preferences(office), home);
        moves.ask(preferences(office), office);
        assertEquals(List.of(), mailsTo(home));
        moves.ask(preferences(office), home);
        assertTrue(moves.move(mailedTo(home, "/address/")).orElseThrow().done());
    }

    @Test
    void S_12_who_may_have_no_other_mailbox_asked_yet_withdraws_the_one_they_mistyped() {
        var link = asked(office, Linde.someone());
        moves.ask(preferences(office), home); // too soon
        assertEquals(List.of(), mailsTo(home));
        assertEquals(Optional.empty(), moves.move(link));
        assertEquals(office.value(), subscribers.get(anna.id()).email());
    }

    @Test
    void G_03_a_mailbox_confirms_for_nobody_who_moved_since_it_was_asked() {
        var other = linde.list();
        linde.signUp(office, other);
        var mailed = mailedTo(office, "/confirm/");
        moveByHand(home);
        assertEquals(Optional.empty(), confirmations.look(mailed));
        assertEquals(Optional.empty(), confirmations.confirm(mailed));
        assertEquals(SubscriptionStatus.UNCONFIRMED, linde.member(other, home).status());
        linde.signUp(home, other);
        linde.signUp(home, other);
        assertEquals(2, linde.notices(other), "the mailbox of now is asked at once, and once");
        confirmations.confirm(mailedTo(home, "/confirm/"));
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(other, home).status());
    }

    @Test
    void G_03_of_who_is_back_at_home_the_link_works_again_and_a_mail_that_waited_is_for_the_mailbox_it_goes_to() {
        var other = linde.list();
        linde.signUp(office, other);
        moveByHand(home);
        var mailed = mailedTo(home, "/confirm/");
        moveByHand(office);
        assertEquals(Optional.empty(), confirmations.confirm(mailed));
        assertTrue(confirmations
                .confirm(linde.token(Purpose.CONFIRM, other, office))
                .isPresent());
    }

    @Test
    void U_09_a_confirmation_that_was_mailed_before_the_upgrade_works_for_who_did_not_move() {
        var other = linde.list();
        linde.signUp(office, other);
        var link = tokens.sign(Purpose.CONFIRM, linde.subscription(other, office));
        assertTrue(confirmations.look(link).isPresent());
        moveByHand(home);
        assertEquals(Optional.empty(), confirmations.look(link));
        assertEquals(Optional.empty(), confirmations.confirm(link));
        var bo = Linde.someone();
        linde.signUp(bo, other);
        confirmations.confirm(tokens.sign(Purpose.CONFIRM, linde.subscription(other, bo)));
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(other, bo).status());
        var preferences = tokens.sign(Purpose.PREFERENCES, linde.subscription(other, bo));
        assertEquals(Optional.empty(), preferencesPage.look(preferences));
    }

    private String asked(EmailAddress from, EmailAddress to) {
        moves.ask(preferences(from), to);
        return mailedTo(to, "/address/");
    }

    private String preferences(EmailAddress address) {
        return linde.token(Purpose.PREFERENCES, list, address);
    }

    private String mailedTo(EmailAddress address, String path) {
        var mail = notices.claim(1000).stream()
                .filter(n -> n.to().equals(address))
                .findFirst()
                .orElseThrow()
                .mail()
                .plain();
        return mail.substring(mail.indexOf(path) + path.length())
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private List<NoticeToSend> mailsTo(EmailAddress address) {
        return notices.claim(1000).stream().filter(n -> n.to().equals(address)).toList();
    }

    private Optional<EmailAddress> waiting(EmailAddress at) {
        return Optional.ofNullable(
                preferencesPage.look(preferences(at)).orElseThrow().newAddress());
    }

    private List<String> former() {
        return linde.texts(
                "select key_hash from former_address where subscriber_id = cast(? as uuid)",
                anna.id().toString());
    }

    private void moveByHand(EmailAddress address) {
        subscribers.change(
                anna.id(),
                d -> new SubscriberChange(address.value(), d.name(), d.attributes(), d.tags(), null),
                null,
                Linde.EDITOR);
    }
}
