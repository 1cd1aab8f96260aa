package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.DeliveryState.FAILED;
import static rubriek.dispatch.DeliveryState.QUEUED;
import static rubriek.dispatch.DeliveryState.SENDING;
import static rubriek.dispatch.DeliveryState.SENT;
import static rubriek.dispatch.DeliveryState.SUPPRESSED;
import static rubriek.dispatch.DeliveryState.UNKNOWN;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryStateTest {

    @ParameterizedTest
    @EnumSource
    void whoever_was_sent_it_or_left_never_gets_it_again(DeliveryState next) {
        assertFalse(SENT.leadsTo(next));
        assertFalse(SUPPRESSED.leadsTo(next));
    }

    @Test
    void nobody_is_sent_anything_without_being_claimed() {
        assertFalse(QUEUED.leadsTo(SENT));
        assertTrue(QUEUED.leadsTo(SENDING));
    }

    @Test
    void a_failed_copy_and_one_that_nobody_knows_of_can_be_tried_again() {
        assertTrue(FAILED.leadsTo(QUEUED), "R-05");
        assertTrue(UNKNOWN.leadsTo(QUEUED), "T-05");
    }

    @Test
    void the_audience_is_the_sum_of_the_states() {
        var counts =
                DeliveryCounts.of(Map.of(QUEUED, 1L, SENDING, 2L, SENT, 4L, UNKNOWN, 8L, FAILED, 16L, SUPPRESSED, 32L));
        assertEquals(63, counts.audience(), "R-03");
        assertEquals(new DeliveryCounts(63, 1, 2, 4, 8, 16, 32), counts);
    }
}
