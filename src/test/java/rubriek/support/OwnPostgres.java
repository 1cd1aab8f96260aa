package rubriek.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of one test, which may stop it and start it again on the same data and port. */
public final class OwnPostgres implements AutoCloseable {

    private final Path data = DataFolder.create();
    private final int port;
    private EmbeddedPostgres server;

    private OwnPostgres() {
        server = started(0);
        port = server.getPort();
    }

    /** A new, empty one. */
    public static OwnPostgres start() {
        return new OwnPostgres();
    }

    public PostgresServer.Access access() {
        return new PostgresServer.Access("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "postgres");
    }

    /** Breaks off whatever is under way. */
    public void stop() {
        try {
            server.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** It takes whatever comes and answers nothing, as behind a network that swallows what is said, until {@link #answer}. */
    public void fallSilent() {
        signal("STOP");
    }

    public void answer() {
        signal("CONT");
    }

    /** What was committed is there again. */
    public void restart() {
        server = started(port);
    }

    @Override
    public void close() {
        stop();
    }

    private void signal(String name) {
        try {
            var first = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            var server = ProcessHandle.of(Long.parseLong(first)).orElseThrow();
            var command = new ArrayList<>(List.of("kill", "-" + name));
            Stream.concat(Stream.of(server), server.descendants())
                    .forEach(process -> command.add(String.valueOf(process.pid())));
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private EmbeddedPostgres started(int wanted) {
        try {
            var builder = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
            return wanted == 0 ? builder.start() : builder.setPort(wanted).start();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL does not start", failed);
        }
    }
}
