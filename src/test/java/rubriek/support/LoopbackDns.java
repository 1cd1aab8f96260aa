package rubriek.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

/**
 * A name server on 127.0.0.1, at a free port, that knows the texts it is told and of everything else that there is no such name. For
 * programs of others that look up what a domain publishes.
 */
public final class LoopbackDns implements AutoCloseable {

    private static final int TTL = 60;

    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private final DatagramSocket socket;

    private LoopbackDns() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    }

    public static LoopbackDns start() {
        try {
            var server = new LoopbackDns();
            var thread = new Thread(server::run, "loopback-dns");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** @param strings each at most 255 octets */
    public LoopbackDns txt(String name, List<String> strings) {
        texts.put(name + ".", strings);
        return this;
    }

    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void run() {
        var buffer = new byte[4_096];
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                var answer = answer(new Message(Arrays.copyOf(buffer, packet.getLength())));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException closedOrNoQuestion) {
                continue;
            }
        }
    }

    private byte[] answer(Message question) {
        var answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.RD);
        answer.getHeader().setFlag(Flags.RA);
        answer.addRecord(question.getQuestion(), Section.QUESTION);
        Name name = question.getQuestion().getName();
        var strings = texts.get(name.toString().toLowerCase(Locale.ROOT));
        if (strings == null) answer.getHeader().setRcode(Rcode.NXDOMAIN);
        else answer.addRecord(new TXTRecord(name, DClass.IN, TTL, strings), Section.ANSWER);
        return answer.toWire();
    }
}
