package rubriek.dispatch.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import rubriek.dispatch.Envelope;
import rubriek.dispatch.Lane;
import rubriek.dispatch.Outcome;
import rubriek.dispatch.Reply;
import rubriek.dispatch.Stage;
import rubriek.shared.Mishap;

/** Writes messages into the outbox. The file appears under its name in the moment that a relay would hear the dot. */
final class OutboxLane implements Lane {

    private final Path folder;
    private final Clock clock;

    OutboxLane(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Outcome carry(Envelope envelope, byte[] message, Runnable beforeDot) {
        var name = MessageName.at(clock.instant());
        try (var unfinished = new UnfinishedMessage(folder, name)) {
            unfinished.write(envelope, message);
            beforeDot.run();
            unfinished.finish();
            return new Outcome.Accepted(new Reply(250, Optional.of("2.0.0"), Mishap.IN_OUTBOX.kept(name)));
        } catch (IOException failed) {
            return new Outcome.Lost(Stage.BODY, Mishap.OUTBOX_UNWRITABLE.kept(String.valueOf(failed.getMessage())));
        }
    }

    @Override
    public void close() {
        // every message is finished by itself
    }
}
