package rubriek.dispatch.smtp;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which relay to use, and how (T-01, T-07, T-11, T-13).
 *
 * @param credentials to log in with, if the relay wants that
 * @param ehloName this machine's host name as the world knows it; without one the relay hears the connection's own address
 * @param messagesPerConnection after so many a connection is replaced by a new one
 * @param idle after so long without work a connection is tried with NOOP before it is trusted
 */
public record RelaySettings(
        String host,
        int port,
        TlsMode tls,
        Optional<Credentials> credentials,
        Optional<String> ehloName,
        int messagesPerConnection,
        Duration idle,
        Timeouts timeouts) {

    private static final Pattern HOST_NAME = Pattern.compile(
            "(?=.{4,255}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    /** @throws IllegalArgumentException when a setting makes no sense; the message says which */
    public RelaySettings {
        if (host.isBlank()) throw new IllegalArgumentException("the relay's host is missing");
        if (port < 1 || port > 65_535) throw new IllegalArgumentException("a relay's port is 1 to 65535, not " + port);
        if (messagesPerConnection < 1) throw new IllegalArgumentException("a connection carries at least one message");
        if (ehloName.isPresent() && !introduces(ehloName.get()))
            throw new IllegalArgumentException("not a name to introduce oneself with: " + ehloName.get());
    }

    /** A relay with the usual limits: no login, 100 messages a connection, the time-outs of RFC 5321. */
    public static RelaySettings of(String host, int port, TlsMode tls) {
        return new RelaySettings(
                host, port, tls, Optional.empty(), Optional.empty(), 100, Duration.ofSeconds(20), Timeouts.STANDARD);
    }

    public RelaySettings withCredentials(Credentials login) {
        return new RelaySettings(host, port, tls, Optional.of(login), ehloName, messagesPerConnection, idle, timeouts);
    }

    public RelaySettings withEhloName(String name) {
        return new RelaySettings(
                host, port, tls, credentials, Optional.of(name), messagesPerConnection, idle, timeouts);
    }

    public RelaySettings withMessagesPerConnection(int messages) {
        return new RelaySettings(host, port, tls, credentials, ehloName, messages, idle, timeouts);
    }

    public RelaySettings withIdle(Duration time) {
        return new RelaySettings(host, port, tls, credentials, ehloName, messagesPerConnection, time, timeouts);
    }

    public RelaySettings withTimeouts(Timeouts times) {
        return new RelaySettings(host, port, tls, credentials, ehloName, messagesPerConnection, idle, times);
    }

    private static boolean introduces(String name) {
        return HOST_NAME.matcher(name).matches()
                && !name.toLowerCase(Locale.ROOT).startsWith("localhost.");
    }
}
