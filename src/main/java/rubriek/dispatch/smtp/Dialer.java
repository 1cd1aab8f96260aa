package rubriek.dispatch.smtp;

import java.io.IOException;
import java.net.Inet6Address;
import javax.net.ssl.SSLSocketFactory;
import rubriek.dispatch.Stage;
import rubriek.shared.Mishap;

/** Opens a connection up to the point where messages may follow: connect, greeting, EHLO, TLS, login. */
final class Dialer {

    private final RelaySettings settings;
    private final SSLSocketFactory tls;
    private final Watchdog watchdog;

    Dialer(RelaySettings settings, SSLSocketFactory tls, Watchdog watchdog) {
        this.settings = settings;
        this.tls = tls;
        this.watchdog = watchdog;
    }

    SmtpConnection dial() throws Broken {
        var wire = connect();
        var ready = false;
        try {
            var connection = new SmtpConnection(new Conversation(wire), introduce(wire), settings.timeouts());
            ready = true;
            return connection;
        } finally {
            if (!ready) wire.close();
        }
    }

    private Wire connect() throws Broken {
        try {
            return Wire.connect(
                    settings.host(), settings.port(), settings.timeouts().connect(), watchdog);
        } catch (IOException unreachable) {
            throw Broken.lost(Stage.CONNECT, unreachable);
        }
    }

    private Extensions introduce(Wire wire) throws Broken {
        var conversation = new Conversation(wire);
        if (settings.tls() == TlsMode.IMPLICIT) encrypt(wire);
        if (settings.tls() == TlsMode.NONE && !wire.confidential()) throw Broken.lost(Stage.TLS, Mishap.NO_TLS);
        Conversation.agreed(
                Stage.GREETING,
                conversation.hear(Stage.GREETING, settings.timeouts().greeting()));
        var offers = secure(conversation, ehlo(conversation));
        if (settings.credentials().isPresent())
            new Login(
                            settings.credentials().get(),
                            conversation,
                            settings.timeouts().command())
                    .run(offers);
        return offers;
    }

    /** Through STARTTLS where that is wanted; what was offered before it counts no more (RFC 3207 section 4.2). */
    private Extensions secure(Conversation conversation, Extensions offers) throws Broken {
        if (settings.tls() == TlsMode.REQUIRED && !offers.startTls()) throw Broken.lost(Stage.TLS, Mishap.NO_STARTTLS);
        if (settings.tls() == TlsMode.NONE || settings.tls() == TlsMode.IMPLICIT || !offers.startTls()) return offers;
        conversation.demand(Stage.TLS, "STARTTLS", settings.timeouts().command());
        encrypt(conversation.wire());
        return ehlo(conversation);
    }

    private void encrypt(Wire wire) throws Broken {
        try {
            wire.encrypt(
                    tls, settings.host(), settings.port(), settings.timeouts().command());
        } catch (IOException untrusted) {
            throw Broken.lost(Stage.TLS, untrusted);
        }
    }

    private Extensions ehlo(Conversation conversation) throws Broken {
        var name = settings.ehloName().orElseGet(() -> literal(conversation.wire()));
        var within = settings.timeouts().command();
        var answer = conversation.ask(Stage.EHLO, "EHLO " + name, within);
        if (answer.code() >= 500) {
            conversation.demand(Stage.EHLO, "HELO " + name, within);
            return Extensions.NONE;
        }
        return Extensions.parse(Conversation.agreed(Stage.EHLO, answer).lines());
    }

    /** An address literal (RFC 5321 section 4.1.3), for a machine without a name: never {@code localhost} (T-13). */
    private static String literal(Wire wire) {
        var address = wire.localAddress();
        var digits = address.getHostAddress().replaceFirst("%.*", "");
        return address instanceof Inet6Address ? "[IPv6:" + digits + "]" : "[" + digits + "]";
    }
}
