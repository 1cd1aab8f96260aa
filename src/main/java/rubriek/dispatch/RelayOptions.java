package rubriek.dispatch;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rubriek.dispatch.smtp.TlsMode;

/** What is set of any relay, the first ({@link SmtpSettings}) and further ones ({@link FurtherRelays}). Reasons stand in {@code config/application.properties}. */
interface RelayOptions {

    Optional<String> host();

    @WithDefault("587")
    int port();

    Optional<String> username();

    Optional<String> password();

    /** Instead of a password: where an access token lies that somebody else renews (XOAUTH2). */
    Optional<Path> tokenFile();

    @WithDefault("required")
    TlsMode tls();

    /** This machine's name as the world knows it (T-13). */
    Optional<String> ehloName();

    /** How many copies an instance carries over it at the same time. */
    @WithDefault("8")
    int connections();

    @WithDefault("100")
    int messagesPerConnection();

    /** Its share of the copies among the relays that could carry them; 0: only when those do not serve. */
    @WithDefault("1")
    int weight();

    /** The domains of senders whose mail it carries; left out: all. */
    Optional<List<String>> domains();

    Patience timeouts();

    /** How long it may take. */
    interface Patience {

        /** To be reached, each of its addresses. */
        @WithDefault("30s")
        Duration connect();

        /** To answer, at most: RFC 5321 section 4.5.3.2 asks for up to five minutes. The end of a message has its ten. */
        @WithDefault("5m")
        Duration answer();
    }
}
