package rubriek.dispatch.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to one journal's files, held through a locked file beside them: the system lets go of it when the process dies,
 * however it dies.
 */
final class Claim implements AutoCloseable {

    static final String SUFFIX = ".lock";

    /** POSIX forgets a lock when its process closes any channel to the file: so none is opened that this process holds. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private Claim(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** A claim to a name that nobody has had before. */
    static Claim fresh(Path folder) throws IOException {
        Optional<Claim> claim;
        do {
            var file = file(folder, UUID.randomUUID().toString());
            // between its birth and its lock another process may find the file, take it for abandoned and delete it
            claim = lock(file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } while (claim.isEmpty());
        return claim.get();
    }

    /** The claim of a process that is no more, or nothing when a living one has it. */
    static Optional<Claim> takeOver(Path folder, String name) throws IOException {
        var file = file(folder, name);
        if (HELD_HERE.contains(file)) return Optional.empty();
        try {
            return lock(file, FileChannel.open(file, StandardOpenOption.WRITE));
        } catch (NoSuchFileException somebodyWasFaster) {
            return Optional.empty();
        }
    }

    private static Optional<Claim> lock(Path file, FileChannel channel) throws IOException {
        if (HELD_HERE.add(file)) {
            if (channel.tryLock() != null && Files.exists(file)) return Optional.of(new Claim(file, channel));
            HELD_HERE.remove(file);
        }
        channel.close();
        return Optional.empty();
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name + SUFFIX).toAbsolutePath().normalize();
    }

    String name() {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /** Gives it up, and takes away what it locked. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
        close();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
