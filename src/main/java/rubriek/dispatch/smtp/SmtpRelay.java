package rubriek.dispatch.smtp;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import rubriek.dispatch.Carrier;
import rubriek.dispatch.Lane;

/** Carries messages to one SMTP relay, which brings them further. Certificates are checked against the platform's authorities. */
public final class SmtpRelay implements Carrier {

    private final RelaySettings settings;
    private final Dialer dialer;

    public SmtpRelay(RelaySettings settings) {
        this(settings, platformTls());
    }

    /** @param tls whose trust decides which certificates are good */
    public SmtpRelay(RelaySettings settings, SSLSocketFactory tls) {
        this.settings = settings;
        this.dialer = new Dialer(settings, tls, new Watchdog());
    }

    @Override
    public Lane open() {
        return new SmtpLane(dialer, settings);
    }

    private static SSLSocketFactory platformTls() {
        try {
            return SSLContext.getDefault().getSocketFactory();
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
