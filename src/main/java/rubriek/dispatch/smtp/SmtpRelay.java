package rubriek.dispatch.smtp;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import rubriek.dispatch.Carrier;
import rubriek.dispatch.Lane;

/** Carries messages to one SMTP relay, which brings them further. Certificates are checked against the platform's authorities. */
public final class SmtpRelay implements Carrier {

    private final RelaySettings settings;
    private final Dialer dialer;
    private final RelaySettings brief;
    private final Dialer briefDialer;

    public SmtpRelay(RelaySettings settings) {
        this(settings, platformTls());
    }

    /** @param tls whose trust decides which certificates are good */
    public SmtpRelay(RelaySettings settings, SSLSocketFactory tls) {
        this(settings, tls, Haste.USUAL);
    }

    /** @param haste of {@link #openBriefly} */
    SmtpRelay(RelaySettings settings, SSLSocketFactory tls, Haste haste) {
        this.settings = settings;
        this.dialer = new Dialer(settings, tls, new Watchdog());
        this.brief = settings.withTimeouts(settings.timeouts().brief(haste.reach(), haste.answer()));
        this.briefDialer = new Dialer(brief, tls, new Watchdog(haste.all()));
    }

    /**
     * How soon whoever waits for an answer is told that none came.
     *
     * @param reach so long at most to connect, each address
     * @param answer so long at most to each answer
     * @param all so long at most from there to the end
     */
    record Haste(Duration reach, Duration answer, Duration all) {
        static final Haste USUAL = new Haste(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(35));
    }

    @Override
    public Lane open() {
        return new SmtpLane(dialer, settings);
    }

    @Override
    public Lane openBriefly() {
        return new SmtpLane(briefDialer, brief);
    }

    private static SSLSocketFactory platformTls() {
        try {
            return SSLContext.getDefault().getSocketFactory();
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
