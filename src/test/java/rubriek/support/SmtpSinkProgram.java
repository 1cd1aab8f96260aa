package rubriek.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Postfix's {@code smtp-sink} (Debian package postfix) as a process of its own, for tests that say so by {@link NeedsProgram}. */
public final class SmtpSinkProgram implements AutoCloseable {

    private final Process process;
    private final int port;

    private SmtpSinkProgram(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it with these options and waits until it listens. */
    public static SmtpSinkProgram start(String... options) throws IOException {
        var program = Programs.find("smtp-sink").orElseThrow();
        var port = freePort();
        var command = new ArrayList<>(List.of(program.toString()));
        if (System.getProperty("user.name").equals("root")) command.addAll(List.of("-u", "root"));
        command.addAll(List.of(options));
        command.addAll(List.of("inet:127.0.0.1:" + port, "100"));
        var sink = new SmtpSinkProgram(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.DISCARD)
                        .start(),
                port);
        await().until(() -> sink.listens() || !sink.process.isAlive());
        return sink;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
