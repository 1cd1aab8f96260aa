package rubriek.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The packaged program as a process of its own, with its own data folder, on a free port of this machine. For tests named
 * {@code *IT}, which the build runs after packaging:
 *
 * <pre>{@code
 * try (var program = Program.on(Engine.H2).with("RUBRIEK_SMTP_HOST", "127.0.0.1").start()) {
 *     assertEquals(200, program.get("/newsletters/linde").statusCode());
 *     program.kill();
 *     program.start(); // on the same data
 * }
 * }</pre>
 */
public final class Program implements AutoCloseable {

    /** The admin token that every program of a test is started with. */
    public static final String TOKEN = "integration-admin-token-0123456789abcdef";

    /** Without the compiler that pays in long runs only: a start takes two thirds of the time. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    /** So begins what is said of a program that hung at its end (rubriek.shared.start.LastResort). */
    private static final String HUNG = "Rubriek was told to end, and has not";

    private static final Logger LOG = Logger.getLogger(Program.class);

    private final Path data = DataFolder.create();
    private final Path log = data.resolve("program.log");
    private final String address = "http://127.0.0.1:" + freePort();
    private final Http http = new Http(address, TOKEN);
    private final Map<String, String> settings = new HashMap<>();
    private @Nullable Process process;

    private Program() {
        with("QUARKUS_HTTP_HOST", "127.0.0.1");
        with("QUARKUS_HTTP_PORT", Integer.toString(URI.create(address).getPort()));
        with("RUBRIEK_BASE_URL", address);
        with("RUBRIEK_DATA", data.toString());
        with("RUBRIEK_ADMIN_TOKEN", TOKEN);
        with("RUBRIEK_DEMO", "false");
    }

    /** A program on an empty database of this kind; it runs after {@link #start()}. */
    public static Program on(Engine engine) {
        return engine == Engine.H2 ? new Program() : on(PostgresServer.newDatabase());
    }

    /** A program on a PostgreSQL database that others may use too. */
    public static Program on(PostgresServer.Access access) {
        return new Program()
                .with("RUBRIEK_DATABASE_URL", access.url())
                .with("RUBRIEK_DATABASE_USERNAME", access.username())
                .with("RUBRIEK_DATABASE_PASSWORD", access.password());
    }

    /** One setting more, as an environment variable; for the next start. */
    public Program with(String variable, String value) {
        settings.put(variable, value);
        return this;
    }

    /** Starts the process and waits until it says that it is ready. */
    public Program start() {
        launch();
        await("the program is ready")
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    if (!process().isAlive()) {
                        throw new IllegalStateException("the program ended with " + exitCode() + ":\n" + log());
                    }
                    return http.answers("/q/health/ready");
                });
        return this;
    }

    /** Starts the process and returns at once; for a start that is meant to fail. */
    public Program launch() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx512m", QUICK, "-jar", System.getProperty("rubriek.jar"));
        builder.environment().keySet().removeIf(name -> name.startsWith("RUBRIEK_") || name.startsWith("QUARKUS_"));
        builder.environment().put("TZ", ZoneId.systemDefault().getId()); // of the tests, not of the machine
        builder.environment().putAll(settings);
        builder.directory(data.toFile()).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Ends the process as kill -9 does: it gets no chance to finish anything. */
    public void kill() {
        process().destroyForcibly();
        exitCode();
    }

    /** Asks the process to end, and waits until it has, in good order. */
    public void stop() {
        end().ifPresent(hung -> {
            throw new IllegalStateException(hung);
        });
    }

    /** @return what held up its end, if anything did */
    private Optional<String> end() {
        process().destroy();
        exitCode();
        var log = log();
        return log.contains(HUNG) ? Optional.of(log.substring(log.indexOf(HUNG))) : Optional.empty();
    }

    /** Waits for the end of the process; 0 after an end in good order. */
    public int exitCode() {
        try {
            if (!process().waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the program does not end:\n" + log());
            }
            return process().exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** After a disk that was full, H2 may hang; that is no fault of the test that asked for no more than to be rid of the program. */
    @Override
    public void close() {
        if (process == null || !process.isAlive()) {
            return;
        }
        try {
            end().ifPresent(LOG::warn);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The number that the system gave the process. */
    public long pid() {
        return process().pid();
    }

    /** Speaks to the program. */
    public Http http() {
        return http;
    }

    /** The folder that holds everything the program keeps. */
    public Path data() {
        return data;
    }

    /** All that the program has printed, over all its starts. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException("the program was never started");
        }
        return process;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
