package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubriek.shared.EmailAddress;
import rubriek.shared.Invalid;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;

@DatabaseTest
class SuppressionsTest {

    @Inject
    Linde linde;

    @Inject
    Suppressions suppressions;

    @Inject
    Confirmations confirmations;

    @Inject
    Lists lists;

    private final EmailAddress anna = Linde.someone();

    @Test
    void an_address_is_suppressed_once_however_many_say_so_at_once() throws Exception {
        var ids = Linde.together(
                6,
                () -> suppressions
                        .suppress(anna, SuppressionReason.BOUNCE, null)
                        .id());
        assertEquals(1, new HashSet<>(ids).size());
        assertEquals(
                SuppressionReason.BOUNCE,
                suppressions.suppress(anna, SuppressionReason.COMPLAINT, null).reason());
    }

    @Test
    void it_is_found_in_any_spelling() {
        suppressions.suppress(anna, SuppressionReason.BOUNCE, null);
        assertEquals(1, found(anna.value().toUpperCase(java.util.Locale.ROOT), false));
    }

    @Test
    void B_07_lifting_takes_a_reason_and_keeps_the_row() {
        var id = suppressions
                .suppress(anna, SuppressionReason.MANUAL, "op verzoek")
                .id();
        assertThrows(Invalid.class, () -> suppressions.lift(id, new LiftDraft(" "), Linde.EDITOR));
        suppressions.lift(id, new LiftDraft("toch weer gewenst"), Linde.EDITOR);
        suppressions.lift(id, new LiftDraft("nog eens"), Linde.EDITOR);
        var lifted = suppressions.get(id);
        assertNotNull(lifted.liftedAt());
        assertEquals("toch weer gewenst", lifted.liftedWhy());
        assertEquals(0, found(anna.value(), false));
        assertEquals(1, found(anna.value(), true));
        assertThrows(Missing.class, () -> suppressions.lift(UUID.randomUUID(), new LiftDraft("x"), Linde.EDITOR));
    }

    @Test
    void it_can_be_lifted_and_come_back() {
        for (var i = 0; i < 3; i++) {
            var id = suppressions.suppress(anna, SuppressionReason.BOUNCE, null).id();
            suppressions.lift(id, new LiftDraft("hersteld"), Linde.EDITOR);
        }
        assertEquals(3, found(anna.value(), true));
    }

    @Test
    void somebody_who_works_here_says_why_in_own_words() {
        var made = suppressions.create(new SuppressionDraft(anna.value(), "belde op 3 mei", null, null), Linde.EDITOR);
        assertEquals(SuppressionReason.MANUAL, made.reason());
        assertEquals("belde op 3 mei", made.detail());
        var bo = Linde.someone();
        var bounced = suppressions.create(new SuppressionDraft(bo.value(), "bounce", "550", null), Linde.EDITOR);
        assertEquals(SuppressionReason.BOUNCE, bounced.reason());
        assertEquals("550", bounced.detail());
    }

    @Test
    void one_list_can_be_meant_and_the_others_still_mail() {
        var list = linde.list();
        var other = linde.list();
        suppressions.create(
                new SuppressionDraft(anna.value(), "wil alleen de andere", null, list.slug()), Linde.EDITOR);
        assertEquals(
                "address-suppressed",
                assertThrows(Refused.class, () -> linde.confirmed(anna, list)).code());
        assertEquals(SubscriptionStatus.CONFIRMED, linde.confirmed(anna, other).status());
        assertEquals(
                "list-unknown",
                assertThrows(
                                Refused.class,
                                () -> suppressions.create(
                                        new SuppressionDraft(anna.value(), "x", null, "unknown"), Linde.EDITOR))
                        .code());
    }

    @Test
    void whoever_left_elsewhere_comes_back_by_their_own_mailbox_alone() {
        var list = linde.list();
        for (var where : Arrays.asList(null, list.slug())) {
            var bo = Linde.someone();
            suppressions.create(new SuppressionDraft(bo.value(), "left", null, where), Linde.EDITOR);
            assertThrows(Refused.class, () -> linde.confirmed(bo, list));
            linde.signUp(bo, list);
            assertEquals(1, found(bo.value(), false));
            confirmations.confirm(linde.token(Purpose.CONFIRM, list, bo));
            assertEquals(0, found(bo.value(), false));
            assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, bo).status());
        }
    }

    @Test
    void what_is_about_one_list_goes_with_it() {
        var list = linde.list();
        var id = suppressions
                .create(new SuppressionDraft(anna.value(), "bounce", null, list.slug()), Linde.EDITOR)
                .id();
        lists.delete(list.slug(), null);
        assertThrows(Missing.class, () -> suppressions.get(id));
    }

    private long found(String address, boolean lifted) {
        return suppressions
                .list(new SuppressionFilter(address, lifted), PageRequest.first(10))
                .total();
    }
}
