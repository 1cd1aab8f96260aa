package rubriek.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * An SMTP server that follows a script, line by line: the n-th connection plays the n-th scene. Whatever the client does otherwise
 * fails the test at {@link #close()}.
 */
public final class ScriptedSmtp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final ServerSocket server;
    private final CompletableFuture<Void> play;

    /** What happens on one connection. */
    public interface Scene {
        void play(Peer peer) throws IOException;
    }

    private ScriptedSmtp(List<Scene> scenes) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        play = CompletableFuture.runAsync(() -> scenes.forEach(this::play));
    }

    /** Opens a free port and waits there for as many connections as there are scenes, one after the other. */
    public static ScriptedSmtp of(Scene... scenes) {
        try {
            return new ScriptedSmtp(List.of(scenes));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Waits until the last scene is over; throws what went against the script. */
    @Override
    public void close() throws Exception {
        try {
            play.get(PATIENCE_MILLIS * 2L, TimeUnit.MILLISECONDS);
        } finally {
            server.close();
        }
    }

    private void play(Scene scene) {
        try (var socket = server.accept()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            scene.play(new Peer(socket));
        } catch (IOException | AssertionError broken) {
            closeQuietly();
            throw new AssertionError(broken.getMessage(), broken);
        }
    }

    /** Nobody shall wait for the scenes that will not be played. */
    private void closeQuietly() {
        try {
            server.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** The client, as the script sees it. */
    public static final class Peer {

        private Socket socket;
        private InputStream in;

        private Peer(Socket socket) throws IOException {
            this.socket = socket;
            in = socket.getInputStream();
        }

        /** Sends these lines in one write. */
        public Peer say(String... lines) throws IOException {
            return sayRaw(String.join("\r\n", lines) + "\r\n");
        }

        public Peer sayRaw(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            return this;
        }

        /** The next line must be this one. */
        public Peer hear(String line) throws IOException {
            var heard = hearLine();
            if (!heard.equals(line)) throw new AssertionError("heard \"" + heard + "\" instead of \"" + line + "\"");
            return this;
        }

        public String hearLine() throws IOException {
            var line = new ByteArrayOutputStream();
            for (int octet; (octet = in.read()) != '\n'; ) {
                if (octet < 0) throw new AssertionError("the client hung up after \"" + line.toString(UTF_8) + "\"");
                if (octet != '\r') line.write(octet);
            }
            return line.toString(UTF_8);
        }

        /** Reads a message up to the dot that ends it, as it comes: dots that were doubled stay so. */
        public String hearMessage() throws IOException {
            var message = new StringBuilder();
            for (String line; !(line = hearLine()).equals("."); )
                message.append(line).append("\r\n");
            return message.toString();
        }

        /** Greets, and answers EHLO with these extensions. */
        public Peer greet(String... extensions) throws IOException {
            return say("220 relay.example ESMTP").hearEhlo(extensions);
        }

        public Peer hearEhlo(String... extensions) throws IOException {
            hear("EHLO [127.0.0.1]").say("250-relay.example");
            for (var extension : extensions) say("250-" + extension);
            return say("250 HELP");
        }

        /** Takes MAIL, RCPT, DATA, a message and the dot, one after the other, and says yes to all. */
        public String takeMessage() throws IOException {
            for (var verb : List.of("MAIL", "RCPT", "DATA")) {
                var line = hearLine();
                if (!line.startsWith(verb)) throw new AssertionError("heard \"" + line + "\" instead of " + verb);
                say(verb.equals("DATA") ? "354 Go on" : "250 2.1.0 Ok");
            }
            var message = hearMessage();
            say("250 2.0.0 Queued as 4711");
            return message;
        }

        public void takeQuit() throws IOException {
            hear("QUIT").say("221 2.0.0 Bye");
        }

        /** Nothing but the end of the connection may follow. */
        public void hearTheEnd() throws IOException {
            var octet = in.read();
            if (octet >= 0) throw new AssertionError("heard \"" + (char) octet + hearLine() + "\" instead of nothing");
        }

        /** Until the client hangs up. */
        public void hearAllAndSayNothing() throws IOException {
            in.transferTo(OutputStream.nullOutputStream());
        }

        /** Whether the client has sent something that has not been heard yet. */
        public boolean hasMore() throws IOException {
            return in.available() > 0;
        }

        public Peer encrypt(SSLContext tls) throws IOException {
            var upgraded = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
            upgraded.setUseClientMode(false);
            upgraded.startHandshake();
            socket = upgraded;
            in = upgraded.getInputStream();
            return this;
        }

        public void hangUp() throws IOException {
            socket.close();
        }
    }
}
