package rubriek.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An SMTP server in this JVM, on a free port of 127.0.0.1, that keeps every message it gets. It takes everything, unless it is told
 * to refuse, to be slow, or to hang up; the latest such order for a moment counts first.
 */
public final class SmtpSink implements AutoCloseable {

    /** A point of the conversation at which the sink can behave otherwise. */
    public enum Moment {
        /** An order for it holds for who is connected already too: the next message finds the connection gone. */
        CONNECT,
        EHLO,
        MAIL,
        RCPT,
        DATA,
        /** The whole message is there and kept; the answer is due. */
        DOT,
        RSET,
        NOOP
    }

    /**
     * A message as it came in.
     *
     * @param raw without the dots that SMTP doubles, its lines ended by CRLF
     */
    public record Mail(String sender, List<String> recipients, byte[] raw) {

        /** One character an octet. */
        public String source() {
            return new String(raw, ISO_8859_1);
        }
    }

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final List<SinkOrder> orders = new CopyOnWriteArrayList<>();
    private final List<String> probed = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile int older;
    private volatile Duration drip = Duration.ZERO;
    private volatile boolean oneEach;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread listener = thread(this::listen);

    private SmtpSink() throws IOException {
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        listener.start();
    }

    /** A sink that is ready to be spoken to. */
    public static SmtpSink start() {
        try {
            return new SmtpSink();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return server.getLocalPort();
    }

    /** What has come in, in that order. */
    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    public List<Mail> mailsTo(String recipient) {
        return mails.stream()
                .filter(mail -> mail.recipients().contains(recipient))
                .toList();
    }

    /** Waits until at least so many have come. */
    public List<Mail> awaitMails(int count, Duration within) {
        await().atMost(within).until(() -> mails.size() >= count);
        return mails();
    }

    /** Recipients whom the sink took and for whom the client then did not even begin a message. */
    public List<String> probed() {
        return List.copyOf(probed);
    }

    /** How many connections there have been. */
    public int connections() {
        return connections.get();
    }

    /** Gives this reply at this moment from now on; a message is not kept then. */
    public SmtpSink answer(Moment moment, String reply) {
        return order(SinkOrder.at(moment).replying(reply));
    }

    /** Gives this reply the next so many times. */
    public SmtpSink answer(Moment moment, String reply, int times) {
        return order(SinkOrder.at(moment).replying(reply).times(times));
    }

    /** Refuses this recipient with this reply from now on. */
    public SmtpSink refuse(String recipient, String reply) {
        return order(SinkOrder.at(Moment.RCPT).replying(reply).about(recipient));
    }

    /** Closes the connection without a word the next so many times; at the dot the message is kept all the same. */
    public SmtpSink hangUp(Moment moment, int times) {
        return order(SinkOrder.at(moment).hangingUp().times(times));
    }

    /** Takes this long from now on. */
    public SmtpSink delay(Moment moment, Duration time) {
        return order(SinkOrder.at(moment).after(time));
    }

    /** Does nothing any more at this moment, until the latch is let down. */
    public SmtpSink hold(Moment moment, CountDownLatch until) {
        return order(SinkOrder.at(moment).after(until));
    }

    /** Says every octet so long after the one before from now on. */
    public SmtpSink drip(Duration each) {
        drip = each;
        return this;
    }

    /** Ends each connection after the answer to its first message from now on. */
    public SmtpSink closeAfterEach() {
        oneEach = true;
        return this;
    }

    /** Forgets all messages and all orders. */
    public void clear() {
        drip = Duration.ZERO;
        oneEach = false;
        mails.clear();
        probed.clear();
        orders.clear();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
            listener.join(); // on a busy machine it takes one more connection before it hears of that
            for (var socket : open) socket.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    Duration drip() {
        return drip;
    }

    boolean closesAfterEach() {
        return oneEach;
    }

    SinkOrder orderFor(Moment moment, String argument) {
        for (var order : orders) if (order.takes(moment, argument)) return order;
        return SinkOrder.at(moment);
    }

    void keep(Mail mail) {
        mails.add(mail);
    }

    void probe(List<String> recipients) {
        probed.addAll(recipients);
    }

    CountDownLatch closed() {
        return closed;
    }

    /** Whether a connection is older than what newcomers are told, so that a test does not hang on what an earlier one left open. */
    boolean outdates(int connection) {
        return connection <= older && orders.stream().anyMatch(order -> order.standsFor(Moment.CONNECT));
    }

    private SmtpSink order(SinkOrder order) {
        if (order.standsFor(Moment.CONNECT)) older = connections.get();
        orders.add(0, order);
        return this;
    }

    private void listen() {
        while (true) {
            try {
                var socket = server.accept();
                var number = connections.incrementAndGet();
                open.add(socket);
                thread(() -> serve(socket, number)).start();
            } catch (IOException over) {
                return;
            }
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            new SinkSession(this, socket, number).run();
        } catch (IOException gone) {
            // the client may leave whenever it likes
        } finally {
            open.remove(socket);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "smtp-sink");
        thread.setDaemon(true);
        return thread;
    }
}
