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
import java.util.concurrent.CopyOnWriteArrayList;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * A name server on 127.0.0.1, at a free port, that knows the records it is told and of everything else that there is no such name. For
 * programs of others that look up what a domain publishes.
 */
public final class LoopbackDns implements AutoCloseable {

    private static final int TTL = 60;

    private final Map<Name, List<Record>> zone = new ConcurrentHashMap<>();
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
        return add(new TXTRecord(absolute(name), DClass.IN, TTL, strings));
    }

    /** @param data as a zone file has it, names in full with their last dot, such as {@code 10 mail.linde.example.} */
    public LoopbackDns record(String name, String type, String data) {
        try {
            return add(Record.fromString(absolute(name), Type.value(type), DClass.IN, TTL, data, Name.root));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private LoopbackDns add(Record record) {
        zone.computeIfAbsent(record.getName(), name -> new CopyOnWriteArrayList<>())
                .add(record);
        return this;
    }

    private static Name absolute(String name) {
        return Name.fromConstantString(name.toLowerCase(Locale.ROOT) + ".");
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
        var asked = question.getQuestion();
        var records = zone.get(asked.getName());
        if (records == null) answer.getHeader().setRcode(Rcode.NXDOMAIN);
        else
            records.stream()
                    .filter(record -> record.getType() == asked.getType())
                    .forEach(record -> answer.addRecord(record, Section.ANSWER));
        return answer.toWire();
    }
}
