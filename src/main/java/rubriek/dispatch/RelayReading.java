package rubriek.dispatch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rubriek.dispatch.smtp.Credentials;
import rubriek.dispatch.smtp.RelaySettings;
import rubriek.dispatch.smtp.Timeouts;
import rubriek.shared.EmailAddress;
import rubriek.shared.limits.DomainName;

/** Reads the settings of one relay, and refuses what makes no sense in a sentence that names the setting. No secret stands in it (T-15). */
final class RelayReading {

    /** So that it can be written in the environment, and fits the ledger. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,29}");

    private static final String VARIABLES = "RUBRIEK_RELAYS_";
    private static final Pattern VARIABLE =
            Pattern.compile(VARIABLES + "[A-Z][A-Z0-9]*_(HOST|PORT|USERNAME|PASSWORD|TOKEN_FILE|TLS"
                    + "|EHLO_NAME|CONNECTIONS|MESSAGES_PER_CONNECTION|WEIGHT|DOMAINS|TIMEOUTS_CONNECT|TIMEOUTS_ANSWER|SIGNED_BY_RELAY"
                    + "|RATE|PROVIDER_RATE|PROVIDER_CONNECTIONS|WARM_UP_(FROM|FIRST|GROWTH))");
    private static final Set<String> TAKEN = Set.of(RelayPlan.FIRST, RelayPlan.OUTBOX);
    private static final int MOST = 1_000;

    private final String prefix;
    private final RelayOptions options;

    RelayReading(String prefix, RelayOptions options) {
        this.prefix = prefix;
        this.options = options;
    }

    /**
     * A variable of the environment that is spelled wrongly would be passed over without a word.
     *
     * @param names of all settings there are
     * @throws IllegalStateException when one of them can only be meant for a relay, and is not understood
     */
    static void mustBeUnderstood(Iterable<String> names) {
        for (var name : names)
            if (name.startsWith(VARIABLES) && !VARIABLE.matcher(name).matches())
                throw new IllegalStateException(
                        name + " is no setting of a relay: write " + VARIABLES
                                + "NAME_HOST and so on, with letters and digits alone in the name, and the words of docs/operating.md after it");
    }

    static RelayPlan further(String name, FurtherRelays.Further options, PaceSettings pace) {
        if (!NAME.matcher(name).matches() || TAKEN.contains(name))
            throw new IllegalStateException(
                    "rubriek.relays." + name
                            + " is no name for a relay: take a small letter and up to 29 more small letters or digits, not smtp or outbox");
        var reading = new RelayReading("rubriek.relays." + name, options);
        reading.checkPace(options);
        return reading.plan(name, options.signedByRelay(), new RelayPace(pace, options));
    }

    /** @throws IllegalStateException when something in it makes no sense */
    RelayPlan plan(String name, boolean signs, PaceSettings pace) {
        within("connections", options.connections(), 1, MOST);
        within("weight", options.weight(), 0, MOST);
        return new RelayPlan(
                name, Optional.of(smtp()), domains(), options.weight(), options.connections(), signs, pace);
    }

    private RelaySettings smtp() {
        var host = options.host()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> wrong("host", "is missing: set it to the name of the mail server"));
        within("port", options.port(), 1, 65_535);
        within("messages-per-connection", options.messagesPerConnection(), 1, Integer.MAX_VALUE);
        var settings = RelaySettings.of(host, options.port(), options.tls())
                .withMessagesPerConnection(options.messagesPerConnection())
                .withTimeouts(timeouts());
        var named = options.ehloName().map(text -> introduced(settings, text)).orElse(settings);
        return credentials().map(named::withCredentials).orElse(named);
    }

    private RelaySettings introduced(RelaySettings settings, String name) {
        try {
            return settings.withEhloName(name);
        } catch (IllegalArgumentException noName) {
            throw wrong("ehlo-name", "is no host name: set it to this machine's name, such as mail.example.org");
        }
    }

    private Timeouts timeouts() {
        var connect = options.timeouts().connect();
        var answer = options.timeouts().answer();
        try {
            return Timeouts.STANDARD.atMost(connect, answer);
        } catch (IllegalArgumentException tooShort) {
            throw wrong("timeouts", "are to be from a millisecond to 24 days: set connect to 30s and answer to 5m");
        }
    }

    /** Without them nobody would be logged in, and the relay would refuse every copy. */
    private Optional<Credentials> credentials() {
        var secrets =
                (options.password().isPresent() ? 1 : 0) + (options.tokenFile().isPresent() ? 1 : 0);
        if (secrets == 2)
            throw wrong("password", "and " + variable("token-file") + " are both set: keep one, a password or a token");
        if (options.username().isPresent() && secrets == 0)
            throw new IllegalStateException(variable("username") + " is set and " + variable("password")
                    + " is not: set both (or " + variable("token-file") + "), or neither");
        if (options.tokenFile().isPresent() && options.username().isEmpty())
            throw wrong("token-file", "is set and " + variable("username") + " is not: set the user whose token it is");
        return options.username().map(this::login);
    }

    private Credentials login(String user) {
        return options.password()
                .map(password -> new Credentials(user, password))
                .orElseGet(() ->
                        Credentials.tokenIn(user, readable(options.tokenFile().orElseThrow())));
    }

    private Path readable(Path file) {
        if (Files.isReadable(file)) return file;
        throw wrong(
                "token-file", "names a file that cannot be read: put the access token there, readable by the program");
    }

    private Set<String> domains() {
        return options.domains().orElse(List.of()).stream()
                .map(String::strip)
                .map(this::domain)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String domain(String text) {
        if (!DomainName.Check.accepts(text))
            throw wrong(
                    "domains",
                    "holds \"" + text + "\", which is no domain: write those of senders, news.example, by commas");
        return new EmailAddress("x@" + text).domain().toLowerCase(Locale.ROOT);
    }

    private void checkPace(FurtherRelays.Further own) {
        own.rate().ifPresent(rate -> positive("rate", rate));
        own.providerRate().ifPresent(rate -> positive("provider-rate", rate));
        own.providerConnections().ifPresent(some -> within("provider-connections", some, 1, Integer.MAX_VALUE));
        var days = own.warmUp();
        if (days.first().orElse(1) < 1) throw wrong("warm-up.first", "is to be 1 or more copies on the first day");
        if (!(days.growth().orElse(2) > 1)) throw wrong("warm-up.growth", "is to be more than 1, such as 1.5");
    }

    private void positive(String key, double value) {
        if (!(value >= 0)) throw wrong(key, "is to be copies a second, or 0 for no limit; not " + value);
    }

    private void within(String key, int value, int least, int most) {
        if (value < least || value > most)
            throw wrong(key, "is to be from " + least + " to " + most + ", not " + value);
    }

    private IllegalStateException wrong(String key, String what) {
        return new IllegalStateException(variable(key) + " " + what);
    }

    private String variable(String key) {
        return (prefix + "." + key).toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
