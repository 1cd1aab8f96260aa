import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Leaves by one click (RFC 8058) at every address of a file, each once, over so many connections that stay open, as a provider does; prints
 * clicks a second and the milliseconds of half of them, of 99 % and of the slowest. {@code bench/one-click} runs it: port, connections, file.
 */
class Clicks {

    private static final byte[] BODY = "List-Unsubscribe=One-Click".getBytes(StandardCharsets.US_ASCII);

    public static void main(String... arguments) throws Exception {
        var port = Integer.parseInt(arguments[0]);
        var connections = Integer.parseInt(arguments[1]);
        var paths = Files.readAllLines(Path.of(arguments[2]));
        var milliseconds = new double[paths.size()];
        var next = new AtomicInteger();
        var began = System.nanoTime();
        var threads = Executors.newFixedThreadPool(connections);
        var working = IntStream.range(0, connections)
                .mapToObj(number -> threads.submit(() -> click(port, paths, next, milliseconds)))
                .toList();
        for (Future<?> each : working) each.get();
        var seconds = (System.nanoTime() - began) / 1e9;
        threads.shutdown();
        Arrays.sort(milliseconds);
        System.out.printf(
                java.util.Locale.ROOT,
                "%.0f %.2f %.2f %.2f%n",
                paths.size() / seconds,
                milliseconds[milliseconds.length / 2],
                milliseconds[(int) (milliseconds.length * 0.99)],
                milliseconds[milliseconds.length - 1]);
    }

    private static Void click(int port, List<String> paths, AtomicInteger next, double[] milliseconds) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            for (var number = next.getAndIncrement(); number < milliseconds.length; number = next.getAndIncrement()) {
                var began = System.nanoTime();
                socket.getOutputStream().write(request(paths.get(number)));
                var status = answer(in);
                if (!status.contains(" 200 ")) throw new IOException(status + " for " + paths.get(number));
                milliseconds[number] = (System.nanoTime() - began) / 1e6;
            }
        }
        return null;
    }

    private static byte[] request(String path) {
        var head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + BODY.length + "\r\n\r\n";
        return (head + new String(BODY, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
    }

    /** @return the status line, when all of the answer is read */
    private static String answer(InputStream in) throws IOException {
        var status = line(in);
        var length = 0;
        for (var field = line(in); !field.isEmpty(); field = line(in)) {
            var name = field.toLowerCase(java.util.Locale.ROOT);
            if (name.startsWith("content-length:")) length = Integer.parseInt(field.substring(15).strip());
            if (name.startsWith("transfer-encoding:")) throw new IOException("an answer of unknown length");
        }
        in.skipNBytes(length);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) throw new IOException("the connection was closed");
            if (octet != '\r') line.append((char) octet);
        }
        return line.toString();
    }
}
