package rubriek.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rubriek.support.SmtpSink.Mail;
import rubriek.support.SmtpSink.Moment;

/** One connection of an {@link SmtpSink}. */
final class SinkSession {

    private final SmtpSink sink;
    private final Socket socket;
    private final int number;
    private final InputStream in;
    private String sender = "";
    private List<String> recipients = new ArrayList<>();

    /** Of those the ones for whom DATA is still to come. */
    private List<String> awaited = new ArrayList<>();

    /** @param number of the connection, in the order in which they came */
    SinkSession(SmtpSink sink, Socket socket, int number) throws IOException {
        this.sink = sink;
        this.socket = socket;
        this.number = number;
        in = new BufferedInputStream(socket.getInputStream());
        socket.setTcpNoDelay(true);
    }

    void run() throws IOException {
        try {
            converse();
        } finally {
            sink.probe(awaited);
        }
    }

    private void converse() throws IOException {
        if (!did(Moment.CONNECT, "", "220 sink.example ESMTP")) return;
        while (true) {
            var line = new String(line(), UTF_8);
            var verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
            if (verb.equals("QUIT")) {
                say("221 2.0.0 Bye");
                return;
            }
            obey(verb, line);
        }
    }

    private void obey(String verb, String line) throws IOException {
        switch (verb) {
            case "EHLO" -> did(Moment.EHLO, line, "250-sink.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8");
            case "HELO" -> did(Moment.EHLO, line, "250 sink.example");
            case "MAIL" -> mail(line);
            case "RCPT" -> {
                if (did(Moment.RCPT, line, "250 2.1.5 Ok")) add(path(line));
            }
            case "DATA" -> data(line);
            case "RSET" -> {
                forget();
                did(Moment.RSET, line, "250 2.0.0 Ok");
            }
            case "NOOP" -> did(Moment.NOOP, line, "250 2.0.0 Ok");
            default -> say("500 5.5.2 What?");
        }
    }

    private void mail(String line) throws IOException {
        if (sink.outdates(number)) throw new EOFException();
        sender = path(line);
        forget();
        did(Moment.MAIL, line, "250 2.1.0 Ok");
    }

    private void add(String recipient) {
        recipients.add(recipient);
        awaited.add(recipient);
    }

    private void forget() {
        recipients = new ArrayList<>();
        sink.probe(awaited);
        awaited = new ArrayList<>();
    }

    private void data(String line) throws IOException {
        awaited = new ArrayList<>();
        if (recipients.isEmpty()) say("554 5.5.1 No valid recipients");
        else if (did(Moment.DATA, line, "354 End with a dot")) message();
    }

    private void message() throws IOException {
        var raw = new ByteArrayOutputStream();
        for (byte[] line; !isDot(line = line()); ) {
            var stuffed = line.length > 0 && line[0] == '.' ? 1 : 0;
            raw.write(line, stuffed, line.length - stuffed);
            raw.write('\r');
            raw.write('\n');
        }
        var order = sink.orderFor(Moment.DOT, String.join(" ", recipients));
        order.pass(sink.closed());
        if (order.reply() == null) sink.keep(new Mail(sender, List.copyOf(recipients), raw.toByteArray()));
        answer(order, "250 2.0.0 Kept");
        if (sink.closesAfterEach()) throw new EOFException();
    }

    private static boolean isDot(byte[] line) {
        return line.length == 1 && line[0] == '.';
    }

    /** Behaves as ordered, or as usual. */
    private boolean did(Moment moment, String argument, String usual) throws IOException {
        var order = sink.orderFor(moment, argument);
        order.pass(sink.closed());
        return answer(order, usual);
    }

    private boolean answer(SinkOrder order, String usual) throws IOException {
        if (order.hangsUp()) throw new EOFException();
        say(order.reply() == null ? usual : order.reply());
        if (order.reply() != null && order.reply().startsWith("421")) throw new EOFException();
        return order.reply() == null;
    }

    private void say(String lines) throws IOException {
        var octets = (lines + "\r\n").getBytes(UTF_8);
        if (sink.drip().isZero()) socket.getOutputStream().write(octets);
        else for (var octet : octets) drip(octet);
    }

    private void drip(byte octet) throws IOException {
        SinkOrder.at(Moment.CONNECT).after(sink.drip()).pass(sink.closed());
        socket.getOutputStream().write(octet);
    }

    private byte[] line() throws IOException {
        var line = new ByteArrayOutputStream(80);
        for (int octet; (octet = in.read()) != '\n'; ) {
            if (octet < 0) throw new EOFException();
            if (octet != '\r') line.write(octet);
        }
        return line.toByteArray();
    }

    private static String path(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }
}
