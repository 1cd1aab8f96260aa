package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quartz.JobDataMap;

/** What Quartz recovers after a kill says nothing when its trigger was deleted meanwhile, as that of a dispatch whose time is over. */
class RecoveredJobTest {

    private static final UUID DISPATCH = new UUID(0, 9);

    @Test
    void a_batch_or_a_moment_without_data_is_none() {
        assertEquals(Optional.empty(), Batches.of(new JobDataMap()));
        assertEquals(Optional.empty(), Timetable.of(new JobDataMap()));
    }

    @Test
    void with_its_data_it_is_found_again() {
        var data = new JobDataMap(Map.of("dispatch", DISPATCH.toString(), "batch", "3"));
        assertEquals(Optional.of(new Batch(DISPATCH, 3)), Batches.of(data));
        assertEquals(Optional.of(DISPATCH), Timetable.of(data));
    }
}
