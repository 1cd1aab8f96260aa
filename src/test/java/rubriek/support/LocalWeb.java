package rubriek.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;

/**
 * A web server on this machine that answers as badly as it is told: octet by octet, without end, or not at all. A path without a scene
 * is 404. It keeps what it was asked.
 */
public final class LocalWeb implements AutoCloseable {

    private final ServerSocket server;
    private final String scheme;
    private final Map<String, Scene> scenes = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** What is answered. The connection is closed behind it; an exception closes it earlier. */
    public interface Scene {
        void play(Call call, OutputStream out) throws IOException, InterruptedException;
    }

    /** What was asked. @param headers by their names in lower case */
    public record Call(String method, String target, Map<String, String> headers) {}

    private LocalWeb(ServerSocket server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        threads.execute(this::accept);
    }

    /** On 127.0.0.1. */
    public static LocalWeb start() {
        return start(InetAddress.getLoopbackAddress());
    }

    public static LocalWeb start(InetAddress at) {
        try {
            return new LocalWeb(new ServerSocket(0, 50, at), "http");
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** Behind TLS. */
    public static LocalWeb start(SSLContext tls) {
        try {
            var factory = tls.getServerSocketFactory();
            return new LocalWeb(factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), "https");
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public String address(String path) {
        return address(server.getInetAddress().getHostAddress(), path);
    }

    /** The same place by another name of this machine. */
    public String address(String host, String path) {
        return scheme + "://" + host + ":" + port() + path;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The targets that were asked for, in their order. */
    public List<String> targets() {
        return calls.stream().map(Call::target).toList();
    }

    public LocalWeb at(String path, Scene scene) {
        scenes.put(path, scene);
        return this;
    }

    /** A page of HTML in UTF-8. */
    public LocalWeb page(String path, String html) {
        return at(
                path, (call, out) -> answer(out, 200, "Content-Type: text/html; charset=utf-8", html.getBytes(UTF_8)));
    }

    /** Nothing but a status. */
    public LocalWeb status(String path, int status) {
        return at(path, (call, out) -> answer(out, status, "Content-Type: text/plain", new byte[0]));
    }

    public LocalWeb redirect(String path, int status, String to) {
        return at(path, (call, out) -> answer(out, status, "Location: " + to, new byte[0]));
    }

    /** @param headers lines without the last end of line */
    public static void answer(OutputStream out, int status, String headers, byte[] body) throws IOException {
        begin(out, status, headers + "\r\nContent-Length: " + body.length);
        out.write(body);
    }

    /** The status line and headers, without a length: the body goes on until the connection ends. */
    public static void begin(OutputStream out, int status, String headers) throws IOException {
        out.write(("HTTP/1.1 " + status + " So\r\nConnection: close\r\n" + headers + "\r\n\r\n").getBytes(UTF_8));
        out.flush();
    }

    public static byte[] gzip(byte[] text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text);
        }
        return packed.toByteArray();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var call = read(socket.getInputStream());
            calls.add(call);
            var scene = scenes.getOrDefault(
                    call.target(), (asked, out) -> answer(out, 404, "Content-Type: text/plain", new byte[0]));
            scene.play(call, socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException | InterruptedException goneOrStopped) {
            Thread.interrupted();
        } finally {
            open.remove(socket);
        }
    }

    private static Call read(InputStream in) throws IOException {
        var first = line(in).split(" ", -1);
        if (first.length < 3) throw new IOException("not a request");
        var headers = new TreeMap<String, String>();
        for (String line; !(line = line(in)).isEmpty(); ) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Call(first[0], first[1], headers);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet; (octet = in.read()) != '\n'; ) {
            if (octet < 0) throw new IOException("hung up");
            if (octet != '\r') line.write(octet);
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            server.close();
            for (var socket : open) socket.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
