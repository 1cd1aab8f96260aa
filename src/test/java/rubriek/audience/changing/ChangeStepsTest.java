package rubriek.audience.changing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import rubriek.audience.Linde;
import rubriek.audience.importing.Sql;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** A step by itself, while somebody else works on the same people. */
@DatabaseTest
class ChangeStepsTest {

    @Inject
    Linde linde;

    @Inject
    ChangeSteps steps;

    @Inject
    ChangeRepository repository;

    @Inject
    Sql sql;

    @Inject
    TickingClock clock;

    @Test
    void undoing_touches_nobody_but_those_whom_it_holds() throws Exception {
        var list = linde.list();
        for (var i = 0; i < ChangeSteps.AT_A_TIME + 3; i++) linde.confirmed(Linde.someone(), list);
        var id = tagged(list.id());
        var first = repository.memories(id, 1).get(0).person();
        repository.undo(id, Linde.EDITOR);
        var back = QuarkusTransaction.requiringNew().call(() -> {
            sql.update("update subscriber set version = version where id = ?", first);
            var waiting = CompletableFuture.supplyAsync(() -> steps.back(id));
            Thread.sleep(1_000); // it has chosen its people by now, and waits for the first of them
            repository.forget(id, List.of(first));
            return waiting;
        });
        assertTrue(back.get());
        assertEquals(ChangeSteps.AT_A_TIME - 1, undone(id));
        while (steps.back(id)) {}
        assertEquals(ChangeSteps.AT_A_TIME + 2, undone(id));
    }

    private UUID tagged(UUID list) {
        var change = Drafts.stored(list, clock.instant());
        repository.begin(change);
        repository.started(change.id(), clock.instant());
        while (steps.forward(change.id())) {}
        return change.id();
    }

    private int undone(UUID id) {
        return repository.withId(id).tally().undone();
    }
}
