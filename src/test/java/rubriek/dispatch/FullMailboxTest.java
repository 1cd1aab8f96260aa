package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.FullMailbox.Tried;
import rubriek.dispatch.refusal.Fault;

/** B-07: three of the last five issues, over fourteen days. */
class FullMailboxTest {

    private static final Instant NOW = Instant.parse("2021-09-14T07:00:00Z");
    private static final FullMailbox RULE = new FullMailbox(3, 5, Duration.ofDays(14));

    private final List<Tried> copies = new ArrayList<>();

    @Test
    void three_of_five_over_fourteen_days_are_enough() {
        full(0).refused(2).full(7).refused(10).full(14);
        assertTrue(givenUp());
    }

    @Test
    void two_are_not_nor_are_three_in_a_week_nor_three_of_six() {
        full(0).full(14);
        assertFalse(givenUp());
        full(13);
        copies.remove(1);
        assertFalse(givenUp());
        copies.clear();
        full(0).refused(1).full(7).refused(8).refused(9).full(14);
        assertFalse(givenUp());
    }

    @Test
    void one_that_was_taken_begins_it_anew() {
        full(0).full(7);
        copies.add(new Tried(UUID.randomUUID(), DeliveryState.SENT, null, ago(8)));
        full(14).full(21);
        assertFalse(givenUp());
    }

    @Test
    void one_issue_counts_once_however_often_it_was_tried() {
        var issue = UUID.randomUUID();
        for (var days : List.of(0, 7, 14)) copies.add(new Tried(issue, DeliveryState.FAILED, Fault.MAILBOX, ago(days)));
        assertFalse(givenUp());
    }

    @Test
    void what_was_before_somebody_lifted_it_is_forgiven() {
        full(0).full(7).full(14);
        assertFalse(RULE.givenUp(copies, Optional.of(ago(10))));
    }

    @Test
    void with_none_it_never_is() {
        full(0).full(7).full(14);
        assertFalse(new FullMailbox(0, 5, Duration.ZERO).givenUp(copies, Optional.empty()));
    }

    private boolean givenUp() {
        return RULE.givenUp(copies, Optional.empty());
    }

    private FullMailboxTest full(int daysAgo) {
        return failed(Fault.MAILBOX, daysAgo);
    }

    private FullMailboxTest refused(int daysAgo) {
        return failed(Fault.SENDER, daysAgo);
    }

    private FullMailboxTest failed(@Nullable Fault fault, int daysAgo) {
        copies.add(new Tried(UUID.randomUUID(), DeliveryState.FAILED, fault, ago(daysAgo)));
        return this;
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
