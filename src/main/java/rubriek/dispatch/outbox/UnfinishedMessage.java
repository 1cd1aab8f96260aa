package rubriek.dispatch.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import rubriek.dispatch.Envelope;

/** A message on its way into the outbox. Unless it is finished, closing it leaves no trace. */
final class UnfinishedMessage implements AutoCloseable {

    private static final String SUFFIX = ".unfinished";

    private final Path folder;
    private final String name;
    private boolean finished;

    UnfinishedMessage(Path folder, String name) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.name = name;
    }

    void write(Envelope envelope, byte[] message) throws IOException {
        var addresses = envelope.sender() + "\n" + envelope.recipient() + "\n";
        Files.writeString(folder.resolve(name + MessageFile.ENVELOPE), addresses);
        Files.write(folder.resolve(name + SUFFIX), message);
    }

    void finish() throws IOException {
        var unfinished = folder.resolve(name + SUFFIX);
        Files.move(unfinished, folder.resolve(name + MessageFile.MESSAGE), StandardCopyOption.ATOMIC_MOVE);
        finished = true;
    }

    @Override
    public void close() throws IOException {
        if (finished) return;
        Files.deleteIfExists(folder.resolve(name + SUFFIX));
        Files.deleteIfExists(folder.resolve(name + MessageFile.ENVELOPE));
    }
}
