package rubriek.dispatch.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The connection below the conversation: octets out, replies in, each within its time, in the clear or through TLS. */
final class Wire implements AutoCloseable {

    private final Socket raw;
    private final InputStream rawIn;
    private final Watchdog.Watch watch;
    private Socket socket;
    private OutputStream out;
    private AnswerReader in;
    private boolean encrypted;

    private Wire(Socket raw, Watchdog watchdog) throws IOException {
        this.raw = raw;
        rawIn = raw.getInputStream();
        socket = raw;
        out = raw.getOutputStream();
        in = new AnswerReader(rawIn);
        watch = watchdog.watch(raw);
    }

    /** Tries every address of the host, in the order that the resolver prefers. */
    static Wire connect(String host, int port, Duration within, Watchdog watchdog) throws IOException {
        IOException last = new IOException("the host has no address");
        for (var address : InetAddress.getAllByName(host)) {
            var socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.setKeepAlive(true);
                socket.connect(new InetSocketAddress(address, port), (int) within.toMillis());
                return new Wire(socket, watchdog);
            } catch (IOException unreachable) {
                socket.close();
                last = unreachable;
            }
        }
        throw last;
    }

    /**
     * Goes on through TLS 1.2 or newer, with the certificate and the host name checked. What the server had sent in the clear
     * beyond its last reply is forgotten: it may have been put there by somebody else (RFC 3207 section 6).
     */
    void encrypt(SSLSocketFactory factory, String host, int port, Duration within) throws IOException {
        var tls = (SSLSocket) factory.createSocket(raw, host, port, true);
        var parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        tls.setSSLParameters(parameters);
        during(within, () -> {
            tls.setSoTimeout((int) within.toMillis());
            tls.startHandshake();
            return tls;
        });
        socket = tls;
        out = tls.getOutputStream();
        in = new AnswerReader(tls.getInputStream());
        encrypted = true;
    }

    void send(byte[] octets, int length, Duration within) throws IOException {
        during(within, () -> {
            out.write(octets, 0, length);
            out.flush();
            return length;
        });
    }

    Answer read(Duration within) throws IOException {
        return during(within, () -> {
            socket.setSoTimeout((int) within.toMillis());
            return in.read();
        });
    }

    /** Whether the server has said something that nobody asked for, which can only be goodbye. */
    boolean disturbed() {
        try {
            return in.holdsMore() || rawIn.available() > 0;
        } catch (IOException gone) {
            return true;
        }
    }

    boolean encrypted() {
        return encrypted;
    }

    /** Whether nobody but this machine itself can listen in. */
    boolean confidential() {
        return confidential(raw.getInetAddress(), encrypted);
    }

    static boolean confidential(InetAddress peer, boolean encrypted) {
        return encrypted || peer.isLoopbackAddress();
    }

    InetAddress localAddress() {
        return raw.getLocalAddress();
    }

    /** Closes without waiting for anybody. */
    @Override
    public void close() {
        watch.close();
        try {
            raw.close();
        } catch (IOException itIsGoneAllTheSame) {
            // nothing was waiting for it
        }
    }

    private <T> T during(Duration within, Step<T> step) throws IOException {
        watch.arm(within);
        try {
            return step.run();
        } catch (IOException broken) {
            throw watch.bitten() ? new SocketTimeoutException() : broken;
        } finally {
            watch.disarm();
        }
    }

    private interface Step<T> {
        T run() throws IOException;
    }
}
